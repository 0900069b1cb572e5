package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.Consistency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The server is killed under load, at moments that nobody chooses, and starts again: what was
 * confirmed is there, what was not is there whole or not at all. What happened to it is told in
 * {@code build/reports/kills.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class KillIT {

  private static final int KILLS = Integer.getInteger("docket.kills", 5);
  private static final int CLERKS = 8;

  private final AtomicReference<Client> client = new AtomicReference<>();
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final AtomicInteger underway = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();

  @Test
  void shouldKeepWhatItConfirmedAndNothingByHalves() throws Exception {
    try (Cluster postgres = Cluster.forTests()) {
      String database = postgres.another("killed");
      ServerSetup setUp = SharedServer.onPostgres("killed", database);
      List<Integer> cut = new ArrayList<>();

      Map<String, String> confirmed = work(setUp, cut);

      report(
          "%d kills with %s requests under way, %d errands, %d requests sent again%n"
              .formatted(KILLS, cut, confirmed.size(), again.get()));
      assertThat(cut).as("requests under way at each kill").allMatch(requests -> requests > 0);
      assertThat(confirmed.values()).doesNotHaveDuplicates();
      String errands = "select count(*) from docket_record where form = 'errand'";
      assertThat(Consistency.count(database, errands)).isEqualTo(confirmed.size());
      assertThat(Consistency.count(database, errands + " and state = 'completed'"))
          .isEqualTo(confirmed.size());
      assertThat(
              Consistency.count(
                  database, "select count(*) from docket_document where template = 'errand'"))
          .isEqualTo(confirmed.size());
      assertThat(Consistency.broken(database)).as("rules that are broken, and how often").isEmpty();
    }
  }

  /** The clerks work from before the first kill until after the last start. */
  private Map<String, String> work(ServerSetup setUp, List<Integer> cut) throws Exception {
    Server server = setUp.start();
    TestPack.errands().publish(server.loggedIn("admin"));
    String token = token(server.loggedIn("admin"));
    ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    try {
      client.set(client(server, token));
      List<Future<Map<String, String>>> clerks =
          Stream.generate(() -> new Clerk(client::get, goOn, underway, again))
              .limit(CLERKS)
              .map(threads::submit)
              .toList();
      for (int kill = 0; kill < KILLS; kill++) {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(2_000, 8_000));
        cut.add(underway.get());
        server.kill();
        server = setUp.startAgain();
        client.set(client(server, token));
      }
      TimeUnit.SECONDS.sleep(2);
      goOn.set(false);
      Map<String, String> confirmed = new HashMap<>();
      for (Future<Map<String, String>> clerk : clerks) {
        confirmed.putAll(clerk.get());
      }
      return confirmed;
    } finally {
      goOn.set(false);
      threads.shutdownNow();
      server.close();
    }
  }

  private static void report(String happened) throws IOException {
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(reports.resolve("kills.txt"), happened);
  }

  private static Client client(Server server, String token) {
    return server.client().with("Authorization", "Bearer " + token);
  }

  /** A key outlives the server; logging in for every request would be most of the load. */
  private static String token(Client admin) {
    Map<String, ?> wanted = Map.of("title", "clerks", "scope", "write", "days", 1);
    JsonNode issued = admin.post("api/v1/api-tokens", wanted).expect(201).json();
    return issued.path("token").asText();
  }
}
