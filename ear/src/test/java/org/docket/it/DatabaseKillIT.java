package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.docket.bench.rig.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * PostgreSQL is killed under load and started again below a server that is not touched. What
 * happened is told in {@code build/reports/database-kills.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class DatabaseKillIT {

  private static final int KILLS = Integer.getInteger("docket.database-kills", 20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void shouldOutliveItsDatabase() throws Exception {
    try (Cluster postgres = Cluster.forTests()) {
      String database = postgres.another("outlived");
      List<Long> recovered = new ArrayList<>();
      try (Server server = SharedServer.onPostgres("outlived", database).start()) {
        new Outage(server, database, Outage.AWAY)
            .happen(
                KILLS,
                4_000,
                client -> {
                  postgres.kill();
                  Outage.pause(0, 2_000);
                  postgres.startAgain();
                  recovered.add(untilItIsOver(client));
                },
                "database-kills.txt");
      }
      assertThat(recovered).as("ms").allMatch(millis -> millis < PATIENCE.toMillis());
    }
  }

  private static long untilItIsOver(Client client) {
    long began = System.nanoTime();
    Server.await(() -> Outage.isOver(client));
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
