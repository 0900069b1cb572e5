package org.docket.bench.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.bench.rig.Sql;
import org.docket.platform.Ids;

/** The tables by hand, and SQL by hand over them with the same rights. For one thread. */
final class TypedTables {

  /** What the manager of the region East may read, as somebody would write it by hand. */
  private static final String MAY_READ =
      """
       and (o.unit_code in ('R-EAST', 'SH01', 'HZ01', 'D101', 'D102', 'D201')
         or o.creator_id = ?
         or exists (select 1 from bench_participant t where t.order_id = o.id and t.person_id = ?))
      """;

  private static final String ROWS =
      """
      select o.id, o.code, o.subject, o.status, o.region, p.subject, o.amount, o.quantity, o.due,
        o.creator_id, o.unit_code, o.created_at
      from bench_order o join bench_partner p on p.id = o.partner_id where true
      """;

  private final Sql sql;
  private final UUID reader;

  TypedTables(Sql sql, UUID reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** Makes them anew with what the forms hold now. */
  void refresh() {
    sql.script(resource("typed-tables.sql"));
    sql.script(resource("typed-copy.sql"));
    sql.script(resource("typed-indexes.sql"));
    sql.script("vacuum analyze");
  }

  void declared() {
    page(ROWS + MAY_READ + " and o.status = 'open' order by o.due, o.id limit 51", reader, reader);
  }

  /** Two filters, sorted by a third column. */
  int filtered(String status, String region) {
    return page(
        ROWS
            + MAY_READ
            + " and o.status = ? and o.region = ? order by o.amount desc, o.id desc limit 51",
        reader,
        reader,
        status,
        region);
  }

  void firstPage() {
    page(ROWS + " order by o.due desc, o.id desc limit 51");
  }

  /** The row behind so many others. */
  record Place(LocalDate due, UUID id) {}

  Place place(int behind) {
    Place[] found = new Place[1];
    sql.query(
        "select due, id from bench_order order by due desc, id desc offset ? limit 1",
        row -> found[0] = new Place(row.getDate(1).toLocalDate(), row.getObject(2, UUID.class)),
        behind);
    return found[0];
  }

  void pageBehind(Place place) {
    page(
        ROWS + " and (o.due, o.id) < (?, ?) order by o.due desc, o.id desc limit 51",
        Date.valueOf(place.due()),
        place.id());
  }

  void byCode(String code) {
    if (page(ROWS + MAY_READ + " and o.code = ?", reader, reader, code) > 1) {
      throw new IllegalStateException("A code occurs twice");
    }
  }

  void one(UUID id) {
    page(ROWS + MAY_READ + " and o.id = ?", reader, reader, id);
    sql.query(
        "select place, item, quantity, price, amount from bench_order_line where order_id = ? order by place",
        row -> row.getString(2),
        id);
  }

  void sumByUnitAndMonth() {
    sql.query(
        "select o.unit_code, date_trunc('month', o.due), count(*), sum(o.amount) from bench_middle o"
            + " where (o.unit_code in ('R-EAST', 'SH01', 'HZ01', 'D101', 'D102', 'D201')"
            + " or o.creator_id = ?) group by 1, 2 order by 1, 2",
        row -> row.getBigDecimal(4),
        reader);
  }

  /** A record, three lines and a row of an audit, with one commit. */
  void create(String code, UUID partner) {
    UUID id = Ids.next();
    sql.inTransaction(
        one -> {
          String insert =
              "insert into bench_created values (?, ?, ?, 'open', 'p01', ?, 7, '2026-03-02', false, ?, ?, ?, 'D101', ?)";
          Timestamp now = Timestamp.from(Instant.now());
          one.add(
              insert, id, code, "上海港柴油机季度保养", partner, "备注", new BigDecimal("61.50"), reader, now);
          one.send(insert);
          String line = "insert into bench_created_line values (?, ?, ?, 2, 10.25, 20.50)";
          for (int place = 1; place <= 3; place++) {
            one.add(line, id, place, "柴油机 " + place);
          }
          one.send(line);
          String audit =
              "insert into bench_audit (at, record_id, kind, actor, content) values (?, ?, 'created', ?, ?)";
          one.add(audit, now, id, reader, "{\"code\":\"" + code + "\"}");
          one.send(audit);
        });
  }

  List<UUID> someIds(int count) {
    List<UUID> ids = new ArrayList<>();
    sql.query(
        "select o.id from bench_order o where true"
            + MAY_READ
            + " order by md5(o.id::text) limit ?",
        row -> ids.add(row.getObject(1, UUID.class)),
        reader,
        reader,
        count);
    return ids;
  }

  private int page(String text, Object... values) {
    return sql.query(text, TypedTables::readAll, values);
  }

  private static void readAll(ResultSet row) throws SQLException {
    for (int column = 1; column <= 12; column++) {
      row.getObject(column);
    }
  }

  private static String resource(String name) {
    try (InputStream in = TypedTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The build left out " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
