package org.docket.approval.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Grid.Line;

/**
 * Which row each cell stands in: below everything that leads to it from an earlier cell, below all
 * cells of earlier phases, beside the one it is said to stand beside, and never two of a lane in
 * one row.
 */
final class Rows {

  private final Grid grid;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Set<List<Integer>> taken = new HashSet<>();

  Rows(Grid grid) {
    this.grid = grid;
    List<Cell> reading =
        grid.cells().stream().sorted(Comparator.comparingInt(Cell::phase)).toList();
    IntStream.range(0, reading.size()).forEach(i -> order.put(reading.get(i).id(), i));
    int phase = 0;
    int first = 0;
    for (Cell cell : reading) {
      if (cell.phase() != phase) {
        phase = cell.phase();
        first = count();
      }
      place(cell, first);
    }
  }

  int of(String cell) {
    return rows.getOrDefault(cell, 0);
  }

  int count() {
    return rows.values().stream().mapToInt(row -> row + 1).max().orElse(0);
  }

  boolean isFree(int lane, int row) {
    return !taken.contains(List.of(lane, row));
  }

  /** Whether all cells of a lane between two rows are free. */
  boolean isFree(int lane, int above, int below) {
    return IntStream.range(above + 1, below).allMatch(row -> isFree(lane, row));
  }

  Map<String, Integer> all() {
    return rows;
  }

  private void place(Cell cell, int first) {
    int row = Math.max(first, lowest(cell));
    int pair = cell.beside().map(rows::get).filter(known -> fits(cell, known)).orElse(-1);
    if (pair >= first) {
      row = pair;
    }
    while (!taken.add(List.of(cell.lane(), row))) {
      row++;
    }
    rows.put(cell.id(), row);
  }

  private int lowest(Cell cell) {
    return earlier(cell).mapToInt(line -> rows.getOrDefault(line.from(), -1) + 1).max().orElse(0);
  }

  /** What leads to the cell must stand above its row, or be the one it stands beside. */
  private boolean fits(Cell cell, int row) {
    return isFree(cell.lane(), row)
        && earlier(cell)
            .allMatch(
                line ->
                    rows.getOrDefault(line.from(), -1) < row
                        || cell.beside().filter(line.from()::equals).isPresent());
  }

  private java.util.stream.Stream<Line> earlier(Cell cell) {
    int own = order.getOrDefault(cell.id(), 0);
    return grid.lines().stream()
        .filter(line -> line.to().equals(cell.id()))
        .filter(line -> order.getOrDefault(line.from(), own) < own);
  }
}
