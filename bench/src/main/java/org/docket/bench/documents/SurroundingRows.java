package org.docket.bench.documents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.docket.bench.rig.Sql;

/**
 * What a transaction writes around a number: a record, five rows of its index and one of the audit.
 * Both sides write it with the same statements.
 */
final class SurroundingRows {

  private static final int INDEXED = 5;

  private SurroundingRows() {}

  static void makeTables(Sql sql) {
    sql.script(
        "create table bench_record (id uuid primary key, form text not null, data text not null,"
            + " made_at timestamptz not null)");
    sql.script(
        "create table bench_index (record_id uuid not null, field int not null, value text not null,"
            + " primary key (record_id, field))");
    sql.script("create index bench_index_value on bench_index (field, value)");
    sql.script(
        "create table bench_audit (id uuid primary key, record_id uuid not null, what text not null,"
            + " at timestamptz not null)");
  }

  static void write(Connection connection) throws SQLException {
    UUID record = UUID.randomUUID();
    try (PreparedStatement row =
        connection.prepareStatement("insert into bench_record values (?, 'bench', ?, now())")) {
      row.setObject(1, record);
      row.setString(2, "{\"a\":\"" + "x".repeat(400) + "\"}");
      row.executeUpdate();
    }
    try (PreparedStatement rows =
        connection.prepareStatement("insert into bench_index values (?, ?, ?)")) {
      for (int i = 0; i < INDEXED; i++) {
        rows.setObject(1, record);
        rows.setInt(2, i);
        rows.setString(3, record.toString().substring(i));
        rows.addBatch();
      }
      rows.executeBatch();
    }
    try (PreparedStatement row =
        connection.prepareStatement("insert into bench_audit values (?, ?, 'made', now())")) {
      row.setObject(1, UUID.randomUUID());
      row.setObject(2, record);
      row.executeUpdate();
    }
  }
}
