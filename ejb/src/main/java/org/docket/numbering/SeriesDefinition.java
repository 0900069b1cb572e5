package org.docket.numbering;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * How numbers are made.
 *
 * @param pattern of all records that no case is for
 * @param cases patterns for some records; the first whose condition holds counts
 * @param date a formula for the day that numbers show and count by; empty for the day of drawing
 * @param restarts when the counters begin again
 * @param per which records share a counter
 * @param gapsAllowed whether numbers may get lost in exchange for speed
 * @param start the first value of each counter
 */
public record SeriesDefinition(
    String key,
    Text title,
    NumberPattern pattern,
    List<Case> cases,
    Optional<String> date,
    Restart restarts,
    FiscalYear fiscalYear,
    Per per,
    boolean gapsAllowed,
    long start,
    long step,
    Location location) {

  /**
   * A pattern with counters of its own.
   *
   * @param key names its counters; empty for the pattern of all others
   * @param when the formula of its condition
   */
  public record Case(String key, String when, NumberPattern pattern, Location location) {}

  /**
   * Which records share a counter.
   *
   * @param paths records with the same values at these paths; none for all of the company
   */
  public record Per(List<String> paths) {
    public Per {
      paths = List.copyOf(paths);
    }

    /** Whose counter; empty for the company's. */
    String scope(Map<String, String> texts) {
      return paths.stream()
          .map(path -> texts.getOrDefault(path, ""))
          .collect(Collectors.joining(" / "));
    }
  }

  public SeriesDefinition {
    cases = List.copyOf(cases);
  }

  /** All patterns, in the order in which they are tried, that of all others last. */
  public List<Case> choices() {
    return Stream.concat(cases.stream(), Stream.of(new Case("", "", pattern, location))).toList();
  }

  /** Paths of the record's values that a number of this case is made of or counted by. */
  public List<String> paths(Case choice) {
    Set<String> paths = new LinkedHashSet<>(choice.pattern.paths());
    paths.addAll(per.paths);
    return List.copyOf(paths);
  }

  /** Paths of the values that some number is made of or counted by. */
  public List<String> paths() {
    return choices().stream().flatMap(choice -> paths(choice).stream()).distinct().toList();
  }

  /** Whether counters of the series come to this value. */
  boolean counts(long value) {
    return value >= start && (value - start) % step == 0;
  }

  CounterKey counter(Case choice, Map<String, String> texts, LocalDate day) {
    String scope = per.scope(texts);
    String named =
        choice.key.isEmpty() || scope.isEmpty() ? choice.key + scope : choice.key + ": " + scope;
    return new CounterKey(key, named, restarts.period(day, fiscalYear));
  }

  /** The case that a counter belongs to. */
  Case choiceOf(CounterKey counter) {
    return cases.stream()
        .filter(
            choice ->
                counter.scope().equals(choice.key) || counter.scope().startsWith(choice.key + ": "))
        .findFirst()
        .orElseGet(() -> choices().get(cases.size()));
  }
}
