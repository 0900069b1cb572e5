package org.docket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often per second, as the median of several rounds after a warm-up, with the slowest and the
 * fastest round.
 */
record Measurement(String name, double median, double slowest, double fastest) {

  private static final int ROUNDS = 5;
  private static final long WARM_UP_NANOS = 2_000_000_000L;
  private static final long ROUND_NANOS = 1_000_000_000L;

  static Measurement of(Benchmark benchmark) {
    round(benchmark, WARM_UP_NANOS);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rates.add(round(benchmark, ROUND_NANOS));
    }
    rates.sort(null);
    return new Measurement(
        benchmark.name(), rates.get(ROUNDS / 2), rates.get(0), rates.get(ROUNDS - 1));
  }

  private static double round(Benchmark benchmark, long nanos) {
    long began = System.nanoTime();
    long operations = 0;
    long took;
    do {
      if (benchmark.operation().get() == null) {
        throw new IllegalStateException(benchmark.name() + " did nothing");
      }
      operations++;
      took = System.nanoTime() - began;
    } while (took < nanos);
    return operations * 1e9 / took;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-16s %,14.1f per second (rounds from %,.1f to %,.1f)",
        name,
        median,
        slowest,
        fastest);
  }
}
