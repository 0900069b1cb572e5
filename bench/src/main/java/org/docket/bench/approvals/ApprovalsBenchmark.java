package org.docket.bench.approvals;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.BenchPack;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.RunningServer;
import org.docket.bench.rig.Sql;

/**
 * One flow, four ways: ten fields are handed in, the office director approves, above 5,000 the
 * region manager, then finance; each in a transaction of their own, with durable commits.
 */
public final class ApprovalsBenchmark {

  private static final List<Integer> THREADS = List.of(1, 4, 8);
  private static final int MOST = 8;
  private static final int ROUNDS = 3;
  private static final long ROUND = TimeUnit.SECONDS.toNanos(4);
  private static final long WARM_UP = TimeUnit.MINUTES.toNanos(6);
  private static final int INBOX = 5_000;
  private static final BenchPack PACK =
      new BenchPack(
          ApprovalsBenchmark.class,
          "bench-approvals",
          List.of(
              "pack.yaml",
              "bench-request.form.yaml",
              "bench-request.chain.yaml",
              "BENCH.process.yaml"));

  private final PrintStream out;
  private final Sql sql;
  private final List<Contender> contenders;

  private ApprovalsBenchmark(PrintStream out, Sql sql, List<Contender> contenders) {
    this.out = out;
    this.sql = sql;
    this.contenders = contenders;
    sql.script("create extension if not exists pg_stat_statements");
  }

  public static void run(Path root, PrintStream out) {
    out.println("Starting PostgreSQL and the server… / 正在启动数据库与服务…");
    try (Cluster cluster = Cluster.start();
        RunningServer server = RunningServer.start(root, cluster.url());
        BareCore core = new BareCore(cluster.url());
        Sql sql = Sql.on(cluster.url())) {
      PACK.publish(core);
      List<Contender> contenders =
          List.of(
              new BareSql(cluster.another("by_hand"), MOST),
              new Flowable(cluster.another("flowable"), MOST),
              new InProcess(core),
              new OverHttp(server.base(), MOST));
      new ApprovalsBenchmark(out, sql, contenders).measure();
      contenders.forEach(Contender::close);
    }
  }

  private void measure() {
    out.printf("JDK %s; every second request asks the region manager as well%n", Runtime.version());
    settings();
    contenders.forEach(this::warmUp);
    out.println();
    footprints();
    THREADS.forEach(this::throughput);
    inbox();
  }

  private void warmUp(Contender contender) {
    long seconds = Load.warmUp(contender, MOST, ROUND, WARM_UP);
    out.printf("  %s: warm after %d s%n", contender.name(), seconds);
  }

  private void footprints() {
    List<Footprint> costs = contenders.stream().map(each -> Footprint.of(each, sql)).toList();
    footprint("statements", costs, Footprint::statements);
    footprint("rows", costs, Footprint::rows);
    footprint("log KB", costs, cost -> cost.bytes() / 1024);
  }

  private void footprint(String what, List<Footprint> costs, ToDoubleFunction<Footprint> figure) {
    line("one request: " + what, "", ": SQL", ": Flowable");
    for (int i = 0; i < contenders.size(); i++) {
      double cost = figure.applyAsDouble(costs.get(i));
      out.printf(
          Locale.ROOT,
          "  %-26s %12.1f %12.2f %12.2f%n",
          contenders.get(i).name(),
          cost,
          cost / figure.applyAsDouble(costs.get(0)),
          cost / figure.applyAsDouble(costs.get(1)));
    }
    out.println();
  }

  /** All sides share the server of the database and what it was told. */
  private void settings() {
    for (String setting :
        List.of("server_version", "fsync", "synchronous_commit", "default_transaction_isolation")) {
      sql.query(
          "select current_setting('" + setting + "')",
          row -> out.printf("%s %s; ", setting, row.getString(1)));
    }
    out.printf("each side has a connection for each of up to %d threads%n", MOST);
  }

  private void throughput(int threads) {
    List<List<Load>> rounds =
        contenders.stream().<List<Load>>map(each -> new ArrayList<>()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        rounds.get(i).add(Load.of(contenders.get(i), threads, ROUND));
      }
    }
    List<Load> medians = rounds.stream().map(Load::median).toList();
    line(threads + " thread(s)", "requests/s", "p50 ms", "p99 ms", ": SQL", ": Flowable");
    for (int i = 0; i < contenders.size(); i++) {
      Load load = medians.get(i);
      out.printf(
          Locale.ROOT,
          "  %-26s %12.1f %12.2f %12.2f %12.2f %12.2f%n",
          contenders.get(i).name(),
          load.perSecond(),
          load.within(0.5),
          load.within(0.99),
          load.perSecond() / medians.get(0).perSecond(),
          load.perSecond() / medians.get(1).perSecond());
    }
    out.println();
  }

  private void inbox() {
    line("inbox: 20 of " + INBOX, "pages/s", ": SQL", ": Flowable");
    List<Double> pages = new ArrayList<>();
    for (Contender contender : contenders) {
      if (!(contender instanceof OverHttp)) {
        for (int i = 0; i < INBOX; i++) {
          contender.open(Load.amount(i));
        }
      }
      sql.script("vacuum analyze");
      pages.add(pagesPerSecond(contender));
    }
    for (int i = 0; i < contenders.size(); i++) {
      out.printf(
          Locale.ROOT,
          "  %-26s %12.1f %12.2f %12.2f%n",
          contenders.get(i).name(),
          pages.get(i),
          pages.get(i) / pages.get(0),
          pages.get(i) / pages.get(1));
    }
  }

  private static double pagesPerSecond(Contender contender) {
    long warm = System.nanoTime() + ROUND;
    while (System.nanoTime() < warm) {
      contender.inbox();
    }
    long began = System.nanoTime();
    int read = 0;
    while (System.nanoTime() < began + ROUND) {
      contender.inbox();
      read++;
    }
    return read * 1e9 / (System.nanoTime() - began);
  }

  private void line(String what, String... columns) {
    out.printf("  %-26s", what);
    for (String column : columns) {
      out.printf(" %12s", column);
    }
    out.println();
  }
}
