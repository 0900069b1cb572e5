package org.docket.bench.approvals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What some threads did at once.
 *
 * @param perSecond requests taken through to their end
 * @param millis how long each took, in order of length
 */
record Load(double perSecond, List<Double> millis) {

  /** Every second request is large, so that half of them ask one person more. */
  private static final int[] AMOUNTS = {800, 9_000};

  Load {
    millis = millis.stream().sorted().toList();
  }

  static int amount(int number) {
    return AMOUNTS[number % AMOUNTS.length];
  }

  static Load of(Contender contender, int threads, long nanos) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Double>>> work = new ArrayList<>();
      long began = System.nanoTime();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        work.add(() -> repeat(contender, number, began + nanos));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> done : pool.invokeAll(work)) {
        millis.addAll(done.get());
      }
      return new Load(millis.size() * 1e9 / (System.nanoTime() - began), millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(contender.name(), e);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Works until eight rounds in a row have brought less than a twentieth more than the best before
   * them, so that no side is measured while its code is still being compiled: that goes by steps,
   * with half a minute between two of them.
   *
   * @param most nanoseconds after which it ends in any case
   * @return seconds it took
   */
  static long warmUp(Contender contender, int threads, long round, long most) {
    long began = System.nanoTime();
    double best = 0;
    int idle = 0;
    while (idle < 8 && System.nanoTime() - began < most) {
      double now = of(contender, threads, round).perSecond();
      idle = now > best * 1.05 ? 0 : idle + 1;
      best = Math.max(best, now);
    }
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
  }

  private static List<Double> repeat(Contender contender, int thread, long until) {
    List<Double> millis = new ArrayList<>();
    long began = System.nanoTime();
    for (int number = 0; began < until; number++) {
      contender.instance(thread, amount(number));
      long ended = System.nanoTime();
      millis.add((ended - began) / 1e6);
      began = ended;
    }
    return millis;
  }

  /** The time within which this part of all ended. */
  double within(double part) {
    return millis.get((int) (millis.size() * part));
  }

  /** The round in the middle. */
  static Load median(List<Load> rounds) {
    List<Load> sorted = new ArrayList<>(rounds);
    Collections.sort(sorted, (one, other) -> Double.compare(one.perSecond, other.perSecond));
    return sorted.get(sorted.size() / 2);
  }
}
