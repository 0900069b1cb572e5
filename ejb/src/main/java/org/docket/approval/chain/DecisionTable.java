package org.docket.approval.chain;

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
   */
  public record Row(int number, List<Cell> cells, String way, Location location) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a row wants of a column.
   *
   * @param when empty where it may be anything
   */
  public record Cell(Optional<Condition> when, Location location) {}
}
