package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.docket.bench.rig.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The disk of the database becomes full under load, and has room again. PostgreSQL goes on, or ends
 * because it cannot write its log; then somebody starts it again. The disk is a file system in
 * memory, which only root may mount. What happened is told in {@code build/reports/full-disk.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class FullDiskIT {

  private static final int TIMES = Integer.getInteger("docket.full-disks", 20);
  private static final int MEGABYTES = 700;
  private static final String FULL = "platform.database-full";

  @Test
  void shouldOutliveAFullDisk() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount");
    Path disk = Files.createTempDirectory("docket-disk");
    Commands.run(
        "mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "docket", disk.toString());
    try (Cluster postgres = Cluster.forTestsOn(disk, "max_wal_size=64MB", "min_wal_size=32MB")) {
      String database = postgres.another("crowded");
      try (Server server = SharedServer.onPostgres("crowded", database).start()) {
        Set<String> said = new HashSet<>(Outage.AWAY);
        said.add(FULL);
        Outage outage = new Outage(server, database, said);
        outage.happen(
            TIMES,
            2_000,
            client -> {
              fillForAWhile(disk);
              Server.await(() -> isOver(postgres, client));
            },
            "full-disk.txt");
        assertThat(outage.codes()).as("what was told").containsKey(FULL);
      }
    } finally {
      Commands.run("umount", disk.toString());
      Files.delete(disk);
    }
  }

  /** Takes all room but a little, which the next records need. */
  private static void fillForAWhile(Path disk) throws Exception {
    Path ballast = disk.resolve("ballast");
    long left = ThreadLocalRandom.current().nextLong(256 * 1024);
    long size = Math.max(1, Files.getFileStore(disk).getUsableSpace() - left);
    Commands.end(disk, Map.of(), "fallocate", "-l", Long.toString(size), "ballast");
    Outage.pause(1_000, 3_000);
    Files.delete(ballast);
  }

  private static boolean isOver(Cluster postgres, Client client) {
    if (!postgres.isRunning()) {
      postgres.startAgain();
    }
    return Outage.isOver(client);
  }
}
