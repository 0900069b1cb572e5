package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.docket.bench.rig.Cluster;
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

  @Test
  void shouldKeepWhatItConfirmedAndNothingByHalves() throws Exception {
    try (Cluster postgres = Cluster.forTests()) {
      String database = postgres.another("killed");
      ServerSetup setUp = SharedServer.onPostgres("killed", database);
      List<Integer> cut = new ArrayList<>();

      Map<String, String> confirmed = work(setUp, cut);

      assertThat(cut).as("requests under way at each kill").allMatch(requests -> requests > 0);
      Errand.requireAll(database, Errand.Tally.NONE, confirmed);
    }
  }

  /** The clerks work from before the first kill until after the last start. */
  private static Map<String, String> work(ServerSetup setUp, List<Integer> cut) throws Exception {
    Server server = setUp.start();
    try (Clerks clerks = new Clerks(server, failure -> {})) {
      for (int kill = 0; kill < KILLS; kill++) {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(2_000, 8_000));
        cut.add(clerks.underway());
        server.kill();
        server = setUp.startAgain();
        clerks.workOn(server);
      }
      TimeUnit.SECONDS.sleep(2);
      Map<String, String> confirmed = clerks.finish();
      assertThat(clerks.missing()).as("confirmed and not there").isEmpty();
      report(
          "%d kills with %s requests under way, %d errands, %d requests sent again%n"
              .formatted(KILLS, cut, confirmed.size(), clerks.again()));
      return confirmed;
    } finally {
      server.close();
    }
  }

  private static void report(String happened) throws IOException {
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(reports.resolve("kills.txt"), happened);
  }
}
