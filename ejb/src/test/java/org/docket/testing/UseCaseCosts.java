package org.docket.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many round trips to PostgreSQL use cases take, from their begin to their commit, which is one
 * more. What goes over the wire together counts once.
 */
public class UseCaseCosts {

  private final LongSupplier trips;
  private final Map<String, List<Long>> counts = new TreeMap<>();

  UseCaseCosts(LongSupplier trips) {
    this.trips = trips;
  }

  /** What each call of {@code Class.method} took since the last {@link #forget}. */
  public synchronized List<Long> of(String useCase) {
    return List.copyOf(counts.getOrDefault(useCase, List.of()));
  }

  public synchronized void forget() {
    counts.clear();
  }

  private synchronized void add(String useCase, long taken) {
    counts.computeIfAbsent(useCase, key -> new ArrayList<>()).add(taken);
  }

  <T extends @Nullable Object> T count(String useCase, Supplier<T> work) {
    long before = trips.getAsLong();
    T result = work.get();
    long taken = trips.getAsLong() - before;
    add(useCase, taken);
    return result;
  }
}
