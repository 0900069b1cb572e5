package org.docket.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets one server at a time touch the schema. Held by a connection; when the server dies, the
 * database lets go by itself.
 */
final class DatabaseLock implements AutoCloseable {

  /** "docket" read as digits of base 36: any number will do, as long as nobody else uses it. */
  private static final long KEY = Long.parseLong("docket", 36);

  private final Connection connection;
  private final boolean advisory;

  private DatabaseLock(Connection connection, boolean advisory) {
    this.connection = connection;
    this.advisory = advisory;
  }

  /** Waits for the lock. The connection belongs to the lock until it is closed. */
  static DatabaseLock acquire(Connection connection) throws SQLException {
    boolean advisory = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    try (Statement statement = connection.createStatement()) {
      if (advisory) {
        statement.execute("select pg_advisory_lock(" + KEY + ")");
      } else {
        lockRow(connection, statement);
      }
    }
    return new DatabaseLock(connection, advisory);
  }

  private static void lockRow(Connection connection, Statement statement) throws SQLException {
    statement.execute("set lock_timeout 600000");
    statement.execute("create table if not exists docket_start (only_row int primary key)");
    statement.execute("merge into docket_start key (only_row) values (1)");
    connection.setAutoCommit(false);
    statement.execute("select only_row from docket_start for update");
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (advisory) {
        statement.execute("select pg_advisory_unlock(" + KEY + ")");
      } else {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } finally {
      connection.close();
    }
  }
}
