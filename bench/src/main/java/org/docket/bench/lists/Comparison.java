package org.docket.bench.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docket.bench.rig.DatabaseTime;

/**
 * One thing done three ways, in turns: by SQL on tables made for it, by the core in this process,
 * and over HTTP. Times of a machine change from run to run; how they relate does so much less.
 */
final class Comparison {

  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = 150_000_000L;
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final int MOST = 300;

  private final String name;
  private final String target;
  private final Runnable typed;
  private final Runnable core;
  private final Runnable http;

  Comparison(String name, String target, Runnable typed, Runnable core, Runnable http) {
    this.name = name;
    this.target = target;
    this.typed = typed;
    this.core = core;
    this.http = http;
  }

  /**
   * Medians of the rounds, in milliseconds for one operation, and of the rounds' ratios.
   *
   * @param database of PostgreSQL alone, for the core's way to SQL's
   * @param slow the time within which 95 of 100 operations end, for the core's way to SQL's
   */
  record Result(
      String name,
      String target,
      List<Double> millis,
      double database,
      double core,
      double slow,
      double http) {

    static String heading() {
      return String.format(
          Locale.ROOT,
          "  %-46s %8s %8s %8s  %8s %8s %8s %8s   %s",
          "",
          "SQL ms",
          "core ms",
          "HTTP ms",
          "database",
          "core:SQL",
          "p95",
          "HTTP:SQL",
          "target");
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "  %-46s %8.2f %8.2f %8.2f  %8.2f %8.2f %8.2f %8.2f   %s",
          name,
          millis.get(0),
          millis.get(1),
          millis.get(2),
          database,
          core,
          slow,
          http,
          target);
    }
  }

  Result measure(DatabaseTime databaseTime) {
    List<Runnable> ways = List.of(typed, core, http);
    int[] times = ways.stream().mapToInt(Comparison::warmUp).toArray();
    List<List<Double>> taken = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<List<Double>> single = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Double> database = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int way = 0; way < ways.size(); way++) {
        List<Double> each = millis(ways.get(way), times[way]);
        single.get(way).addAll(each);
        taken.get(way).add(each.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
      }
      database.add(databaseTime.of(core, times[1]) / databaseTime.of(typed, times[0]));
    }
    return new Result(
        name,
        target,
        taken.stream().map(Comparison::median).toList(),
        median(database),
        median(ratios(taken.get(1), taken.get(0))),
        at(0.95, single.get(1)) / at(0.95, single.get(0)),
        median(ratios(taken.get(2), taken.get(0))));
  }

  /** Gives how often it fits into a round. */
  private static int warmUp(Runnable way) {
    long began = System.nanoTime();
    int done = 0;
    while (done < 2 || System.nanoTime() - began < WARM_UP_NANOS) {
      way.run();
      done++;
    }
    long each = (System.nanoTime() - began) / done;
    return (int) Math.max(2, Math.min(MOST, ROUND_NANOS / each));
  }

  private static List<Double> millis(Runnable way, int times) {
    List<Double> each = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      way.run();
      long ended = System.nanoTime();
      each.add((ended - began) / 1e6);
      began = ended;
    }
    return each;
  }

  private static List<Double> ratios(List<Double> values, List<Double> yardsticks) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / yardsticks.get(i));
    }
    return ratios;
  }

  private static double median(List<Double> values) {
    return at(0.5, values);
  }

  private static double at(double part, List<Double> values) {
    return values.stream().sorted().toList().get((int) (values.size() * part));
  }
}
