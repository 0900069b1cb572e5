package org.docket.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.docket.expression.Compiled;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * Who may approve how much, as a table. Of the rows that fit, the one of the nearest unit counts,
 * and among these the one that names the kind.
 *
 * @param amount what the record is about
 * @param kind what kind of thing it is about; where empty, no row names one
 * @param unit whose rows, and whose holders of the positions, are meant; where empty, all holders
 */
public record AuthorityMatrix(
    String key,
    Text title,
    Compiled amount,
    Optional<Compiled> kind,
    Optional<Who.UnitChoice> unit,
    List<Row> rows) {

  public AuthorityMatrix {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number counted from 1
   * @param over the amounts above this one; all where empty
   * @param upTo the amounts up to this one; all where empty
   * @param unit the unit, and those below it
   * @param positions whose holders approve; several are a turn each, or one pool, as the step says
   * @param since the first day on which it counts
   * @param until the last day on which it counts
   * @param places where its cells stand
   */
  public record Row(
      int number,
      Optional<BigDecimal> over,
      Optional<BigDecimal> upTo,
      Optional<String> kind,
      Optional<String> unit,
      List<String> positions,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Places places) {

    public Row {
      positions = List.copyOf(positions);
    }

    boolean covers(BigDecimal amount) {
      return over.filter(bound -> amount.compareTo(bound) <= 0).isEmpty()
          && upTo.filter(bound -> amount.compareTo(bound) > 0).isEmpty();
    }

    boolean counts(LocalDate day) {
      return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    /** Which amounts, in words. */
    Text amounts() {
      String low = over.map(BigDecimal::toPlainString).orElse("");
      String high = upTo.map(BigDecimal::toPlainString).orElse("");
      if (low.isEmpty() && high.isEmpty()) {
        return Text.of("any amount", "任意金额");
      }
      if (high.isEmpty()) {
        return Text.of("over " + low, "超过 " + low);
      }
      return low.isEmpty()
          ? Text.of("up to " + high, "不超过 " + high)
          : Text.of("over %s up to %s".formatted(low, high), "超过 %s 且不超过 %s".formatted(low, high));
    }
  }

  /** Where the cells of a row stand. */
  public record Places(Location row, Location over, Location upTo, Location by) {}

  /**
   * The row that counts.
   *
   * @param line the unit and those above it, the nearest first
   */
  Optional<Row> find(BigDecimal sum, Optional<String> what, List<String> line, LocalDate day) {
    Predicate<Row> fits =
        row ->
            row.covers(sum)
                && row.counts(day)
                && row.unit().filter(code -> !line.contains(code)).isEmpty()
                && row.kind().filter(named -> !what.equals(Optional.of(named))).isEmpty();
    return rows.stream()
        .filter(fits)
        .min(
            Comparator.<Row>comparingInt(row -> row.unit().map(line::indexOf).orElse(line.size()))
                .thenComparing(row -> row.kind().isEmpty()));
  }
}
