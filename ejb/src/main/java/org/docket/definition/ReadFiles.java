package org.docket.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.docket.problem.Problem;

/**
 * Files that were read before: most files of a new set are those of the last one. Bounded; safe for
 * all threads, as what it holds is immutable.
 */
final class ReadFiles {

  private static final int KEPT = 5_000;

  /** What came of one file. */
  record Result(Optional<DefinitionSource> source, List<Problem> problems) {}

  private final Map<String, Result> results =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Result> eldest) {
              return size() > KEPT;
            }
          });

  /** The result for this file with this content, read unless it is known. */
  Result of(String file, String sha256, Supplier<Result> reading) {
    String key = sha256 + " " + file;
    Result known = results.get(key);
    if (known != null) {
      return known;
    }
    Result read = reading.get();
    results.put(key, read);
    return read;
  }
}
