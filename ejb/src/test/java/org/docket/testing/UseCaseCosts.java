package org.docket.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * How many SQL statements use cases take, from their begin to the end of their commit. A batch of
 * equal statements counts once, as it goes over the wire once.
 */
public class UseCaseCosts {

  private final Statistics statistics;
  private final Map<String, List<Long>> counts = new TreeMap<>();

  UseCaseCosts(Statistics statistics) {
    this.statistics = statistics;
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
    long before = statistics.getPrepareStatementCount();
    T result = work.get();
    long taken = statistics.getPrepareStatementCount() - before;
    add(useCase, taken);
    return result;
  }
}
