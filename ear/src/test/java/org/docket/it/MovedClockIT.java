package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.Consistency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The clock of the database is set an hour on and an hour back while clerks work and two servers
 * look for what is due: deadlines, the measures after them, waits, calls and notices. Each happens,
 * and once; every decision is whole, and no number is lost or there twice. What happened is told in
 * {@code build/reports/moved-clock.txt}.
 */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class MovedClockIT {

  private static final int MOVES = Integer.getInteger("docket.clock-moves", 20);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int AT_ONCE = 10;

  /** Within which some of what is handed in is due at once, and some when the clock is moved. */
  private static final int MINUTES = 70;

  private static final String NOTICED = "The clock of the database was set by";

  private final List<Duration> moves = new ArrayList<>();

  @Test
  void shouldWorkOnWhenTheClockIsMoved() throws Exception {
    try (SetClock clock = SetClock.right();
        Cluster postgres = Cluster.forTestsIn(clock.environment());
        Timed timed = Timed.begin()) {
      String database = postgres.another("clock");
      Map<String, String> confirmed;
      try (Server first = setUp("clock-first", database, timed).start();
          Server second = setUp("clock-second", database, timed).start()) {
        timed.publish(first.loggedIn("admin"));
        try (Clerks clerks = new Clerks(first, answer -> {})) {
          handInWhileItMoves(clock, timed, first.loggedIn("admin"), second.loggedIn("xu.jing"));
          confirmed = clerks.finish();
          assertThat(clerks.missing()).as("confirmed and not there").isEmpty();
        }
        move(clock, HOUR.multipliedBy(2));
        Timed.awaitAll(database);
        move(clock, HOUR.negated());
        Timed.awaitAnotherRound();
        move(clock, Duration.ZERO);
        Timed.awaitAnotherRound();
      }
      report(database, confirmed.size(), timed.records());
      Errand.requireAll(database, Errand.Tally.NONE, confirmed);
      timed.requireOnceThoughTimeJumps(database, "clock-first", "clock-second");
      assertThat(List.of(noticed("clock-first"), noticed("clock-second")))
          .as("moves that each server noticed")
          .allMatch(many -> many > moves.size() / 2 && many <= moves.size());
    }
  }

  private static ServerSetup setUp(String name, String database, Timed timed) {
    return SharedServer.onPostgres(name, database).withEnvironment(timed.environment());
  }

  private void handInWhileItMoves(SetClock clock, Timed timed, Client one, Client other)
      throws Exception {
    for (int i = 0; i < MOVES; i++) {
      move(clock, another(clock.off()));
      for (Client client : List.of(one, other)) {
        Duration later = Duration.ofMinutes(ThreadLocalRandom.current().nextInt(-5, MINUTES));
        timed.handIn(client, AT_ONCE, Instant.now().plus(clock.off()).plus(later));
        Outage.pause(4_000, 12_000);
      }
    }
  }

  private void move(SetClock clock, Duration off) throws IOException {
    clock.set(off);
    moves.add(off);
  }

  /** An hour on, an hour back, or right; not what it is. */
  private static Duration another(Duration now) {
    List<Duration> others =
        Stream.of(HOUR, Duration.ZERO, HOUR.negated()).filter(it -> !it.equals(now)).toList();
    return others.get(ThreadLocalRandom.current().nextInt(others.size()));
  }

  private static long noticed(String server) throws IOException {
    try (Stream<String> lines = Files.lines(log(server))) {
      return lines.filter(line -> line.contains(NOTICED)).count();
    }
  }

  private static Path log(String server) {
    return Server.root().resolve("build/it").resolve(server).resolve("log/server.log");
  }

  private void report(String database, int errands, int timed) throws IOException {
    long back =
        Consistency.count(
            database,
            """
            select count(*) from (
              select at, lag(at) over (partition by record_id order by position) before
              from docket_event where record_id is not null) e
            where at < before
            """);
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(
        reports.resolve("moved-clock.txt"),
        "clock moved %d times, to %s; %d errands, %d records with their own times, %d events told earlier than the one before%n"
            .formatted(moves.size(), moves, errands, timed, back));
  }
}
