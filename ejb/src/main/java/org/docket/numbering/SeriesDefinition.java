package org.docket.numbering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * How numbers are made.
 *
 * @param restarts when the counters begin again
 * @param per which records share a counter
 * @param gapsAllowed whether numbers may get lost in exchange for speed
 * @param start the first value of each counter
 */
public record SeriesDefinition(
    String key,
    Text title,
    NumberPattern pattern,
    Restart restarts,
    Per per,
    boolean gapsAllowed,
    long start,
    long step,
    Location location) {

  /**
   * Which records share a counter.
   *
   * @param path records with the same value at this path; empty for all of the company
   */
  public record Per(Optional<String> path) {}

  /** Paths of the record's values that a number is made of or counted by. */
  public List<String> paths() {
    List<String> shown = pattern.paths();
    return per.path()
        .filter(path -> !shown.contains(path))
        .map(path -> Stream.concat(shown.stream(), Stream.of(path)).toList())
        .orElse(shown);
  }
}
