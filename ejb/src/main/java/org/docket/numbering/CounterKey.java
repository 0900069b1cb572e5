package org.docket.numbering;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Which counter counts: the series, the value that has a counter of its own, and the period.
 * Several counters are locked in the order of their keys.
 */
public record CounterKey(String series, String scope, String period)
    implements Serializable, Comparable<CounterKey> {

  private static final Comparator<CounterKey> ORDER =
      Comparator.comparing(CounterKey::series)
          .thenComparing(CounterKey::scope)
          .thenComparing(CounterKey::period);

  @Override
  public int compareTo(CounterKey other) {
    return ORDER.compare(this, other);
  }
}
