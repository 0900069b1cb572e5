package org.docket.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.problem.ProblemCollector;

/**
 * Looks for amounts that two rows of a matrix claim, and for amounts that none of them covers: for
 * every kind and every unit that is named, on every day on which something changes.
 */
public final class AuthorityMatrixCheck {

  private final List<Row> rows;
  private final ProblemCollector problems;
  private final Set<String> told = new LinkedHashSet<>();

  private AuthorityMatrixCheck(List<Row> rows, ProblemCollector problems) {
    this.rows = rows;
    this.problems = problems;
  }

  public static void check(AuthorityMatrix matrix, ProblemCollector problems) {
    new AuthorityMatrixCheck(matrix.rows(), problems).run();
  }

  private void run() {
    rows.stream().filter(AuthorityMatrixCheck::isEmpty).forEach(this::tellEmpty);
    if (told.isEmpty()) {
      overlaps();
    }
    if (told.isEmpty()) {
      days().forEach(this::gaps);
    }
  }

  private static boolean isEmpty(Row row) {
    return row.over().isPresent()
        && row.upTo().filter(high -> high.compareTo(row.over().get()) <= 0).isPresent();
  }

  private void tellEmpty(Row row) {
    told.add("empty " + row.number());
    problems.add(MatrixProblems.emptyBand(row));
  }

  private void overlaps() {
    for (Row row : rows) {
      rows.stream()
          .filter(other -> other.number() < row.number() && areBothMeant(row, other))
          .findFirst()
          .ifPresent(
              other -> {
                told.add("overlap " + row.number());
                problems.add(MatrixProblems.overlap(row, other));
              });
    }
  }

  private static boolean areBothMeant(Row row, Row other) {
    return row.kind().equals(other.kind())
        && row.unit().equals(other.unit())
        && isBelow(row.over(), other.upTo())
        && isBelow(other.over(), row.upTo())
        && isNotAfter(row.since(), other.until())
        && isNotAfter(other.since(), row.until());
  }

  private static boolean isBelow(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) < 0;
  }

  private static boolean isNotAfter(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get());
  }

  /** The first day, and those on which rows begin or have ended. */
  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    rows.forEach(
        row -> {
          days.add(row.since().orElse(LocalDate.MIN));
          row.until().map(last -> last.plusDays(1)).ifPresent(days::add);
        });
    return days;
  }

  private void gaps(LocalDate day) {
    List<Row> now = rows.stream().filter(row -> row.counts(day)).toList();
    boolean general = now.stream().anyMatch(row -> row.unit().isEmpty());
    Set<Optional<String>> units = new LinkedHashSet<>();
    now.stream().map(Row::unit).filter(unit -> !general || unit.isEmpty()).forEach(units::add);
    for (Optional<String> unit : units) {
      Set<Optional<String>> kinds = new LinkedHashSet<>();
      now.stream().filter(row -> row.unit().equals(unit)).map(Row::kind).forEach(kinds::add);
      kinds.forEach(kind -> gaps(now, unit, kind));
    }
  }

  private void gaps(List<Row> now, Optional<String> unit, Optional<String> kind) {
    List<Row> meant =
        now.stream()
            .filter(row -> row.unit().equals(unit))
            .filter(row -> row.kind().isEmpty() || row.kind().equals(kind))
            .sorted(
                Comparator.comparing(
                    Row::over,
                    Comparator.comparing(
                        over -> over.orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder()))))
            .toList();
    Row first = meant.get(0);
    if (first.over().isPresent()) {
      tellGap(first, Optional.empty(), first.over(), kind);
    }
    Row highest = first;
    for (Row row : new ArrayList<>(meant)) {
      if (highest.upTo().isPresent()
          && row.over().isPresent()
          && row.over().get().compareTo(highest.upTo().get()) > 0) {
        tellGap(row, highest.upTo(), row.over(), kind);
      }
      boolean higher =
          row.upTo().isEmpty()
              || highest.upTo().filter(top -> row.upTo().get().compareTo(top) > 0).isPresent();
      highest = highest.upTo().isPresent() && higher ? row : highest;
    }
    if (highest.upTo().isPresent()) {
      tellGap(highest, highest.upTo(), Optional.empty(), kind);
    }
  }

  private void tellGap(
      Row at, Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<String> kind) {
    if (told.add("gap " + at.number() + low + high)) {
      problems.add(MatrixProblems.gap(at, low, high, kind));
    }
  }
}
