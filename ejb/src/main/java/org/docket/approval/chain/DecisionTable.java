package org.docket.approval.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Path;
import org.docket.problem.Location;

/**
 * A choice by several data at once, as a table: exactly one row fits whatever they are.
 *
 * @param columns what the columns are about
 * @param otherwise the way where no row fits; empty where one always must
 */
public record DecisionTable(
    List<Path> columns, List<Row> rows, Optional<String> otherwise, Location location) {

  public DecisionTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number counted from 1
   * @param cells one for each column
   * @param way the key of the steps that it leads to
   * @param days on which it counts
   */
  public record Row(int number, List<Cell> cells, String way, Days days, Location location) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * On which days a row counts.
   *
   * @param since the first day; ever since where empty
   * @param until the last day; without end where empty
   */
  public record Days(Optional<LocalDate> since, Optional<LocalDate> until) {

    /** Whether the row counts on that day. */
    public boolean include(LocalDate day) {
      return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    /** Whether the last day comes before the first. */
    public boolean areNone() {
      return since.isPresent() && until.filter(since.get()::isAfter).isPresent();
    }

    /** As a condition; empty for every day. */
    String source() {
      String first = since.map(day -> "today() >= date(\"" + day + "\")").orElse("");
      String last = until.map(day -> "today() <= date(\"" + day + "\")").orElse("");
      return first.isEmpty() || last.isEmpty() ? first + last : first + " and " + last;
    }
  }

  /**
   * What a row wants of a column.
   *
   * @param when empty where it may be anything
   */
  public record Cell(Optional<Condition> when, Location location) {}
}
