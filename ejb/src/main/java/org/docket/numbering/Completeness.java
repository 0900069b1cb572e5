package org.docket.numbering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a counter gave, and whether nothing is missing: each value from the first to the last one is
 * in the register, or somebody has said why it is not.
 *
 * @param first the first value
 * @param last the last value that was given or kept; less than the first when there is none
 * @param counts numbers by what became of them
 * @param entered numbers that look like none of the series, or that its counter does not come to
 */
public record Completeness(
    CounterKey counter,
    long first,
    long last,
    Map<NumberState, Long> counts,
    long entered,
    List<Gap> gaps) {

  /** Why values are not in the register. */
  public enum Reason {
    /** The counter was set beyond them. */
    LEAP,
    /** The series allows gaps: they were in a block that a server took and has not given out. */
    ALLOWED,
    /** Nobody has said why. */
    UNEXPLAINED
  }

  /**
   * Values that are not in the register.
   *
   * @param first how the first of them would be written
   * @param leap who set the counter beyond them, and why
   */
  public record Gap(
      long from, long to, String first, String last, Reason reason, Optional<Leap> leap) {

    /** How many values are missing. */
    public long size(long step) {
      return (to - from) / step + 1;
    }
  }

  /** Who set a counter beyond values, and why. */
  public record Leap(Instant at, UUID by, String reason) {}

  public Completeness {
    counts = Map.copyOf(counts);
    gaps = List.copyOf(gaps);
  }

  public long count(NumberState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** Whether every gap is explained. */
  public boolean isComplete() {
    return gaps.stream().noneMatch(gap -> gap.reason() == Reason.UNEXPLAINED);
  }

  /** A run of values that are not in the register. */
  record Missing(long from, long to) {}

  /** The runs of missing values. */
  static List<Missing> missing(Iterable<Long> present, long first, long last, long step) {
    List<Missing> missing = new ArrayList<>();
    long next = first;
    for (long value : present) {
      if (value > next) {
        missing.add(new Missing(next, value - step));
      }
      next = Math.max(next, value + step);
    }
    if (next <= last) {
      missing.add(new Missing(next, last));
    }
    return missing;
  }

  /** Cuts runs where a leap explains a part of them only. */
  static List<Missing> cut(List<Missing> runs, List<CounterLeap> leaps, long step) {
    List<Missing> cut = new ArrayList<>(runs);
    for (CounterLeap leap : leaps) {
      List<Missing> finer = new ArrayList<>();
      for (Missing run : cut) {
        long from = Math.max(run.from, leap.from());
        long to = Math.min(run.to, leap.to());
        if (from > to) {
          finer.add(run);
          continue;
        }
        if (run.from < from) {
          finer.add(new Missing(run.from, from - step));
        }
        finer.add(new Missing(from, to));
        if (to < run.to) {
          finer.add(new Missing(to + step, run.to));
        }
      }
      cut = finer;
    }
    return cut;
  }
}
