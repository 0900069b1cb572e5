package org.docket.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The database goes away under load at moments that nobody chooses, below a server that is not
 * touched: its connections are cut, or PostgreSQL is killed and started again. Meanwhile the server
 * says in words that the database is away, afterwards it goes on by itself, and nothing that was
 * confirmed is lost or there twice. What happened is told in {@code
 * build/reports/database-losses.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseLossIT {

  private static final int CUTS = Integer.getInteger("docket.database-cuts", 200);
  private static final int KILLS = Integer.getInteger("docket.database-kills", 20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> SAYS =
      Set.of("platform.database-unreachable", "platform.broken-off", "platform.outcome-unknown");

  private final Map<String, String> confirmed = new HashMap<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private Cluster postgres;
  private Wire wire;
  private String database;
  private Server server;

  @BeforeAll
  void start() {
    postgres = Cluster.forTests();
    wire = Wire.to(postgres.port());
    database = postgres.another("lost");
    String throughTheWire = database.replace(":" + postgres.port() + "/", ":" + wire.port() + "/");
    server = SharedServer.onPostgres("lost", throughTheWire).start();
  }

  @AfterAll
  void stop() {
    server.close();
    wire.close();
    postgres.close();
  }

  @Test
  void shouldOutliveItsConnections() throws Exception {
    List<Integer> cut = new ArrayList<>();
    work(
        CUTS,
        clerks -> {
          pause(50, 400);
          cut.add(clerks.underway());
          wire.cut();
        },
        "cuts of all connections",
        cut);
  }

  @Test
  void shouldOutliveItsDatabase() throws Exception {
    List<Integer> cut = new ArrayList<>();
    List<Long> recovered = new ArrayList<>();
    work(
        KILLS,
        clerks -> {
          pause(1_000, 4_000);
          cut.add(clerks.underway());
          postgres.kill();
          pause(0, 2_000);
          postgres.startAgain();
          recovered.add(untilItWorks(clerks.client()));
        },
        "kills of PostgreSQL",
        cut);
    tell("  working again after %s ms%n".formatted(recovered));
    assertThat(recovered).allMatch(millis -> millis < PATIENCE.toMillis());
  }

  private interface Mishap {
    void befalls(Clerks clerks) throws InterruptedException;
  }

  private void work(int times, Mishap mishap, String what, List<Integer> cut) throws Exception {
    refused.clear();
    try (Clerks clerks = new Clerks(server, refused::add)) {
      for (int i = 0; i < times; i++) {
        mishap.befalls(clerks);
      }
      TimeUnit.SECONDS.sleep(2);
      confirmed.putAll(clerks.finish());
      List<String> missing =
          clerks.missing().stream().map(each -> Errand.traces(database, each)).toList();
      tell(
          "%d %s with %d requests under way, %d errands so far, %d requests sent again: %s%n"
              .formatted(
                  times,
                  what,
                  cut.stream().mapToInt(Integer::intValue).sum(),
                  confirmed.size(),
                  clerks.again(),
                  refused.stream()
                      .map(answer -> answer.json().path("code").asText())
                      .collect(groupingBy(code -> code, TreeMap::new, counting()))));
      assertThat(missing).as("confirmed and not there").isEmpty();
      assertThat(refused).isNotEmpty();
      assertThat(refused.stream().filter(answer -> !saysThatItIsAway(answer)))
          .as("answers that do not say that the database is away")
          .isEmpty();
      Errand.requireAll(database, confirmed);
    }
  }

  private static boolean saysThatItIsAway(Answer answer) {
    return answer.status() == 503 && SAYS.contains(answer.json().path("code").asText());
  }

  private static void pause(int least, int most) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(least, most));
  }

  private static long untilItWorks(Client client) {
    long began = System.nanoTime();
    Server.await(() -> works(client));
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static boolean works(Client client) {
    try {
      return client.get("api/v1/forms/errand/records").status() == 200;
    } catch (UncheckedIOException noAnswer) {
      return false;
    }
  }

  private static void tell(String happened) throws IOException {
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(
        reports.resolve("database-losses.txt"),
        happened,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
