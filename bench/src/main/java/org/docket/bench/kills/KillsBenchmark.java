package org.docket.bench.kills;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.docket.bench.kills.Answers.Answer;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.BenchPack;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.Consistency;
import org.docket.bench.rig.RunningServer;
import org.docket.bench.rig.Sql;

/**
 * The core, in a bare JVM on a PostgreSQL with durable commits, is killed while many requests are
 * under way. After each kill every answer that somebody got is looked for in the tables, and after
 * the last one a process finishes what is still open.
 */
public final class KillsBenchmark {

  /** With some between two requests, more than fifty are under way at each kill. */
  private static final int WORKERS = 64;

  private static final int UNDER_WAY = 50;
  private static final int MOST_MILLIS = 2_500;
  private static final int RULES_EVERY = 10;

  /** Every so many kills answers wait, as on a slow line; a fast one is out in microseconds. */
  private static final int AIMED_EVERY = 4;

  private static final int MOST_MILLIS_UNANSWERED = 50;

  /** From so many kills on, some must have fallen into each phase. */
  private static final int ENOUGH = 100;

  private static final BenchPack PACK =
      new BenchPack(
          KillsBenchmark.class,
          "bench-kills",
          List.of(
              "pack.yaml",
              "KILLS.process.yaml",
              "KILLS-FU.process.yaml",
              "kill-follow-up.chain.yaml",
              "kill-job.form.yaml",
              "kill-follow-up.form.yaml",
              "kill-job.chain.yaml",
              "kill-job.series.yaml",
              "kill-sheet.series.yaml",
              "kill-sheet.template.yaml",
              "kill-sheet.en.vm",
              "kill-sheet.zh-CN.vm"));

  private final String database;
  private final Path directory;
  private final Phases phases;
  private final PrintStream out;
  private final Receiver receiver;
  private final Map<Phase, Integer> killed = new EnumMap<>(Phase.class);

  /** Of these, in kills at a moment that nobody chose. */
  private final Map<Phase, Integer> hit = new EnumMap<>(Phase.class);

  /** Tries of messages that kills have interrupted. */
  private final Set<String> interrupted = new HashSet<>();

  private final Map<String, Long> broken = new TreeMap<>();
  private int answered;
  private int lost;

  private KillsBenchmark(String database, Path directory, Receiver receiver, PrintStream out) {
    this.receiver = receiver;
    this.database = database;
    this.directory = directory;
    this.out = out;
    phases = Phases.in(directory.resolve("phases"), WORKERS);
  }

  /**
   * @throws IllegalStateException when anything was lost, doubled or half done, or when no kill
   *     fell into one of the phases
   */
  public static void run(Path root, int kills, PrintStream out) {
    out.println("Starting PostgreSQL and the server… / 正在启动数据库与服务…");
    try (Cluster cluster = Cluster.start();
        Receiver receiver = new Receiver()) {
      try (RunningServer server = RunningServer.start(root, cluster.url());
          BareCore core = new BareCore(cluster.url())) {
        PACK.with("@receiver@", receiver.address()).publish(core);
      }
      Path directory = Files.createTempDirectory("docket-kills");
      new KillsBenchmark(cluster.url(), directory, receiver, out).kill(kills);
      Cluster.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kill(int kills) throws IOException {
    for (int number = 1; number <= kills; number++) {
      killOnce(number);
      if (number % RULES_EVERY == 0) {
        broken.putAll(Verdict.broken(database));
        out.printf(
            "  %d kills, %d answers, %d lost, %s, %d rules broken%n",
            number, answered, lost, killed, broken.size());
      }
    }
    finish();
    broken.putAll(Verdict.broken(database));
    long open =
        Consistency.count(
            database,
            "select count(*) from docket_record where form = 'kill-job' and state <> 'completed'");
    long untold = untold();
    report(kills, open, untold);
    if (lost > 0 || !broken.isEmpty() || open > 0 || untold > 0 || receiver.doubled() > 0) {
      throw new IllegalStateException(
          "Lost answers: %d, jobs that nobody could finish: %d, messages lost: %d, doubled: %d,"
                  .formatted(lost, open, untold, receiver.doubled())
              + " broken rules: "
              + broken);
    }
    List<Phase> missed =
        Arrays.stream(Phase.values())
            .filter(phase -> phase != Phase.IDLE && !killed.containsKey(phase))
            .toList();
    if (kills >= ENOUGH && !missed.isEmpty()) {
      throw new IllegalStateException("No request was killed in the phases " + missed);
    }
  }

  /**
   * Messages whose telling this kill has interrupted: begun, and nothing written of how it went.
   */
  private int begunToTell() {
    int before = interrupted.size();
    try (Sql sql = Sql.on(database)) {
      awaitSilence(sql);
      sql.query(
          "select id, tries from docket_call where tries > 0",
          row -> interrupted.add(row.getString(1) + " " + row.getInt(2)));
    }
    return interrupted.size() - before;
  }

  /** Follow-ups of which the other system has not heard, or the product not that it has. */
  private long untold() {
    long all =
        Consistency.count(
            database, "select count(*) from docket_record where form = 'kill-follow-up'");
    long told =
        Consistency.count(
            database,
            "select count(*) from docket_record where form = 'kill-follow-up'"
                + " and state = 'completed'");
    return all - Math.min(told, receiver.messages());
  }

  private void killOnce(int number) throws IOException {
    phases.clear();
    Path answers = directory.resolve("answers-" + number);
    Process victim = start(answers, number, false);
    while (Files.size(answers) == 0) {
      pause(20);
    }
    pause(ThreadLocalRandom.current().nextInt(MOST_MILLIS));
    while (phases.underWay() < UNDER_WAY) {
      pause(1);
    }
    boolean aimed = number % AIMED_EVERY == 0;
    if (aimed) {
      letAnswersWait();
    }
    victim.destroyForcibly();
    await(victim);
    Map<Phase, Integer> found = phases.count();
    int told = begunToTell();
    if (told > 0) {
      found.put(Phase.DELIVERING, told);
    }
    found.forEach((phase, workers) -> killed.merge(phase, workers, Integer::sum));
    if (!aimed) {
      found.forEach((phase, workers) -> hit.merge(phase, workers, Integer::sum));
    }
    look(answers);
  }

  /** Until some have committed and were not answered; the others go on meanwhile. */
  private void letAnswersWait() {
    phases.stayIn(Phase.UNANSWERED);
    while (!phases.count().containsKey(Phase.UNANSWERED)) {
      pause(1);
    }
    pause(ThreadLocalRandom.current().nextInt(MOST_MILLIS_UNANSWERED));
  }

  private void finish() throws IOException {
    phases.clear();
    Path answers = directory.resolve("answers-of-the-last");
    await(start(answers, 0, true));
    look(answers);
  }

  private void look(Path file) throws IOException {
    try (Sql sql = Sql.on(database)) {
      awaitSilence(sql);
      List<Answer> answers = Answers.in(file);
      answered += answers.size();
      lost += Verdict.lost(sql, answers);
    }
    Files.deleteIfExists(file);
  }

  /** What the dead process had sent last may still be at work in the database. */
  private static void awaitSilence(Sql sql) {
    int[] busy = {1};
    while (busy[0] > 0) {
      sql.query(
          "select count(*) from pg_stat_activity where application_name = 'victim'",
          row -> busy[0] = row.getInt(1));
      pause(20);
    }
  }

  private Process start(Path answers, int number, boolean onlyFinish) throws IOException {
    Path printed = directory.resolve("printed-" + number);
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Ddocket.call.hosts=" + receiver.address(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                database + "&ApplicationName=victim",
                directory.resolve("phases").toString(),
                answers.toString(),
                String.valueOf(WORKERS),
                String.valueOf(onlyFinish)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    while (!Files.readString(printed).contains(Victim.BEGAN)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(printed));
      }
      pause(20);
    }
    return process;
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("A process did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void report(int kills, long open, long untold) {
    out.printf(
        "%d kills with %d requests under way at least; before every %dth answers waited%n",
        kills, UNDER_WAY, AIMED_EVERY);
    out.printf("  %-32s %8s %8s%n", "", "all", "others");
    for (Phase phase : Phase.values()) {
      out.printf(
          "  %-32s %8d %8d%n",
          phase.title(), killed.getOrDefault(phase, 0), hit.getOrDefault(phase, 0));
    }
    out.printf("  %-32s %8d%n", "answers given", answered);
    out.printf("  %-32s %8d%n", "of them lost", lost);
    out.printf("  %-32s %8d%n", "jobs that could not be finished", open);
    out.printf("  %-32s %8d%n", "messages to the other system", receiver.messages());
    out.printf(
        "  %-32s %8d%n", "told again with the same key", receiver.received() - receiver.messages());
    out.printf("  %-32s %8d%n", "messages lost", untold);
    out.printf("  %-32s %8d%n", "messages doubled", receiver.doubled());
    out.printf("  %-32s %8d%n", "rules broken", broken.size());
  }
}
