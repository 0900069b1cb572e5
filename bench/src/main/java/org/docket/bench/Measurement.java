package org.docket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How often per second, the operation and its yardstick in turns, as medians of several rounds
 * after a warm-up, and how they relate: the median of the rounds' ratios, with the lowest and
 * highest.
 */
record Measurement(
    Benchmark benchmark, double rate, double yardstick, double ratio, double low, double high) {

  private static final int ROUNDS = 7;
  private static final long WARM_UP_NANOS = 2_000_000_000L;
  private static final long ROUND_NANOS = 500_000_000L;

  static Measurement of(Benchmark benchmark) {
    round(benchmark.operation(), WARM_UP_NANOS);
    round(benchmark.yardstick(), WARM_UP_NANOS);
    List<Double> rates = new ArrayList<>();
    List<Double> yardsticks = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      double rate = round(benchmark.operation(), ROUND_NANOS);
      double yardstick = round(benchmark.yardstick(), ROUND_NANOS);
      rates.add(rate);
      yardsticks.add(yardstick);
      ratios.add(rate / yardstick);
    }
    ratios.sort(null);
    return new Measurement(
        benchmark,
        median(rates),
        median(yardsticks),
        median(ratios),
        ratios.get(0),
        ratios.get(ROUNDS - 1));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double round(Supplier<?> operation, long nanos) {
    long began = System.nanoTime();
    long operations = 0;
    long took;
    do {
      if (operation.get() == null) {
        throw new IllegalStateException("An operation did nothing");
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
        "%-14s %,12.1f/s   %s: %,.1f/s   ratio %.2f (rounds from %.2f to %.2f)",
        benchmark.name(),
        rate,
        benchmark.yardstickWhat(),
        yardstick,
        ratio,
        low,
        high);
  }
}
