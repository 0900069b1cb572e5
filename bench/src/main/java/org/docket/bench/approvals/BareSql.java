package org.docket.bench.approvals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.bench.rig.Sql;
import org.docket.platform.Ids;

/** Statements that somebody wrote for this flow alone. */
final class BareSql implements Contender {

  private final List<Sql> connections;

  BareSql(String url, int threads) {
    connections = IntStream.range(0, threads).mapToObj(thread -> Sql.on(url)).toList();
    connections.get(0).script(resource("bare-tables.sql"));
  }

  @Override
  public String name() {
    return "SQL by hand";
  }

  @Override
  public void instance(int thread, int amount) {
    Sql sql = connections.get(thread);
    UUID request = submit(sql, amount);
    decide(sql, request, Request.DIRECTOR, amount > Request.LARGE ? "manager" : "finance");
    if (amount > Request.LARGE) {
      decide(sql, request, Request.MANAGER, "finance");
    }
    decide(sql, request, Request.FINANCE, "");
  }

  @Override
  public void open(int amount) {
    submit(connections.get(0), amount);
  }

  private static UUID submit(Sql sql, int amount) {
    UUID id = Ids.next();
    Timestamp now = Timestamp.from(Instant.now());
    sql.inTransaction(
        one -> {
          one.run(
              "insert into request values (?, ?, 'SH01', ?, '021-50504040', 'repair', ?, 3, ?, false, ?,"
                  + " 'running', ?, 1, ?)",
              id,
              "上海港柴油机季度保养",
              "上海港集装箱股份有限公司",
              new BigDecimal(amount),
              Date.valueOf("2026-12-01"),
              "随船检修，请提前一周备齐配件。",
              Request.CREATOR,
              now);
          task(one, id, "director", Request.DIRECTOR, now);
          event(one, id, Request.CREATOR, "submitted", now);
        });
    return id;
  }

  private static void decide(Sql sql, UUID request, String person, String next) {
    Timestamp now = Timestamp.from(Instant.now());
    sql.inTransaction(
        one -> {
          one.query(
              "select version from request where id = ? for update", row -> row.getInt(1), request);
          one.run(
              "update task set closed_at = ?, outcome = 'approve' where request_id = ? and assignee = ?"
                  + " and closed_at is null",
              now,
              request,
              person);
          one.run(
              "update request set version = version + 1, state = ? where id = ?",
              next.isEmpty() ? "completed" : "running",
              request);
          event(one, request, person, "approved", now);
          if (!next.isEmpty()) {
            task(
                one,
                request,
                next,
                next.equals("manager") ? Request.MANAGER : Request.FINANCE,
                now);
          }
        });
  }

  private static void task(Sql sql, UUID request, String step, String person, Timestamp now) {
    sql.run("insert into task values (?, ?, ?, ?, ?)", Ids.next(), request, step, person, now);
  }

  private static void event(Sql sql, UUID request, String person, String kind, Timestamp now) {
    sql.run(
        "insert into event values (?, ?, ?, ?, ?, ?)",
        Ids.next(),
        request,
        now,
        person,
        kind,
        "{\"step\":\"" + kind + "\",\"outcome\":\"approve\"}");
  }

  @Override
  public void inbox() {
    connections
        .get(0)
        .query(
            "select t.id, t.step, t.opened_at, r.id, r.subject, r.customer, r.amount, r.version"
                + " from task t join request r on r.id = t.request_id"
                + " where t.assignee = ? and t.closed_at is null order by t.opened_at limit 20",
            row -> row.getString(5),
            Request.DIRECTOR);
  }

  static String resource(String name) {
    try (InputStream in = BareSql.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The build left out " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connections.forEach(Sql::close);
  }
}
