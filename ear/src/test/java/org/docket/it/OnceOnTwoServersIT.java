package org.docket.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.docket.bench.rig.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two servers on one database look at the same moment for what is due: deadlines, the measures
 * after them, waits, calls and notices. Each happens once. How many there were is told in {@code
 * build/reports/timed.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class OnceOnTwoServersIT {

  private static final int RECORDS = Integer.getInteger("docket.timed", 2_000);
  private static final int AT_ONCE = 50;

  @Test
  void shouldDoOnceWhatIsDue() throws Exception {
    try (Cluster postgres = Cluster.forTests();
        Timed timed = Timed.begin()) {
      String database = postgres.another("timed");
      try (Server first = setUp("timed-first", database, timed).start();
          Server second = setUp("timed-second", database, timed).start()) {
        Client admin = first.loggedIn("admin");
        timed.publish(admin);
        handIn(timed, admin, second.loggedIn("xu.jing"));
        Instant handedIn = Instant.now();
        Timed.awaitAll(database);
        report(timed, Duration.between(handedIn, Instant.now()));
        Timed.awaitAnotherRound();
      }
      timed.requireOnce(database, "timed-first", "timed-second");
    }
  }

  private static ServerSetup setUp(String name, String database, Timed timed) {
    return SharedServer.onPostgres(name, database).withEnvironment(timed.environment());
  }

  /** All of them are due before the first is looked at. */
  private static void handIn(Timed timed, Client first, Client second) {
    Instant due = Instant.now();
    for (int done = 0; done < RECORDS; done += AT_ONCE) {
      timed.handIn(done / AT_ONCE % 2 == 0 ? first : second, AT_ONCE, due);
    }
  }

  private static void report(Timed timed, Duration time) throws IOException {
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(
        reports.resolve("timed.txt"),
        "%d records, done by two servers %d s after the last was handed in%n"
            .formatted(timed.records(), time.toSeconds()));
  }
}
