package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.docket.bench.rig.Consistency;
import org.docket.bench.rig.Sql;

/**
 * Records of which much happens by itself when their time has come: a deadline that asks further
 * people and decides at last, a wait, a notice, and a call to another system, which this is.
 */
final class Timed implements AutoCloseable {

  private static final String LATE = "approval.late";

  /** What the time line of each record tells of by itself, once. */
  private static final List<String> EACH =
      List.of("approval.called", "approval.expired", LATE, "approval.waited");

  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpServer elsewhere;
  private int records;

  private Timed(HttpServer elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** The other system, ready to be called. */
  static Timed begin() throws IOException {
    HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    Timed timed = new Timed(elsewhere);
    elsewhere.createContext("/", timed::answer);
    elsewhere.setExecutor(timed.threads);
    elsewhere.start();
    return timed;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
      byte[] body = "{\"score\": 1}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** What the servers have to be told, so that they call it. */
  Map<String, String> environment() {
    return Map.of("DOCKET_CALL_HOSTS", "http://127.0.0.1:" + port());
  }

  private String port() {
    return Integer.toString(elsewhere.getAddress().getPort());
  }

  void publish(Client admin) {
    TestPack.timed(port()).publish(admin);
  }

  /** Some records that are due at this moment, in one request. */
  void handIn(Client client, int many, Instant due) {
    Map<String, ?> data =
        Map.of("what", "timed-" + records, "at", due.truncatedTo(ChronoUnit.SECONDS).toString());
    Map<String, ?> item = Map.of("data", data, "submit", true);
    Map<String, ?> all = Map.of("mode", "each", "items", Collections.nCopies(many, item));
    client.post("api/v1/forms/timed/records/bulk", all).expect(200);
    records += many;
  }

  int records() {
    return records;
  }

  static void awaitAll(String database) {
    String open = "select count(*) from docket_record where form = 'timed' and state = 'running'";
    Server.await(() -> Consistency.count(database, open) == 0);
  }

  /** Time for another round of what looks for work: nothing is left to be done again. */
  static void awaitAnotherRound() throws InterruptedException {
    TimeUnit.SECONDS.sleep(40);
  }

  /** Everything happened to each record, once, and no server says that something failed. */
  void requireOnce(String database, String... servers) throws IOException {
    requireOnce(database, EACH, servers);
  }

  /**
   * The same where the clock jumps: what is looked at first when its deadline decides already is
   * told to have expired, and not also to be late.
   */
  void requireOnceThoughTimeJumps(String database, String... servers) throws IOException {
    List<String> always = EACH.stream().filter(kind -> !kind.equals(LATE)).toList();
    requireOnce(database, always, servers);
  }

  private void requireOnce(String database, List<String> always, String... servers)
      throws IOException {
    Map<String, Long> told = new TreeMap<>();
    Map<String, Long> concerned = new TreeMap<>();
    List<Long> notices = new ArrayList<>();
    try (Sql sql = Sql.on(database)) {
      sql.query(
          """
          select e.kind, count(*), count(distinct e.record_id) from docket_event e
          join docket_record r on r.id = e.record_id and r.form = 'timed'
          group by e.kind
          """,
          row -> {
            told.put(row.getString(1), row.getLong(2));
            concerned.put(row.getString(1), row.getLong(3));
          });
      sql.query(
          """
          select distinct count(n.id) from docket_record r
          left join docket_notice n on n.record_id = r.id
          where r.form = 'timed' group by r.id
          """,
          row -> notices.add(row.getLong(1)));
    }
    told.keySet().retainAll(EACH);
    concerned.keySet().retainAll(EACH);
    assertThat(told).as("no record was told of anything twice").isEqualTo(concerned);
    told.keySet().retainAll(always);
    assertThat(told).hasSize(always.size());
    assertThat(told.values()).as("%s", told).containsOnly((long) records);
    assertThat(notices).as("notices of each record").hasSize(1).allMatch(many -> many > 1);
    assertThat(calls.values()).hasSize(records).containsOnly(1);
    assertThat(Consistency.broken(database)).as("broken rules").isEmpty();
    for (String name : servers) {
      Path log = Server.root().resolve("build/it").resolve(name).resolve("log/server.log");
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(Timed::tellsOfAFailure)).as(name).isEmpty();
      }
    }
  }

  private static boolean tellsOfAFailure(String line) {
    return line.contains(" ERROR [org.docket") || line.contains(" ERROR [org.jboss.as.ejb3");
  }

  @Override
  public void close() {
    elsewhere.stop(0);
    threads.shutdownNow();
  }
}
