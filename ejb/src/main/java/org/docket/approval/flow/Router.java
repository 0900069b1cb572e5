package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Grid.Line;
import org.docket.approval.flow.Route.Kind;

/**
 * Chooses how each line runs: straight where it can, across and down a lane where the cells between
 * are free, else along the gap between two lanes that makes the least detour. Free cells that a
 * line runs through are for lines of the same beginning or the same end only, which never share a
 * place at their cell.
 */
final class Router {

  private static final int BUSY = 1;

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<List<Integer>, String> passed = new HashMap<>();
  private final Rows rows;
  private final int[] busy;

  Router(Grid grid, Rows rows) {
    this.rows = rows;
    this.busy = new int[grid.lanes() + 1];
    grid.cells().forEach(cell -> cells.put(cell.id(), cell));
  }

  /** Short lines first: they have the first choice of free cells. */
  List<Route> routes(List<Line> lines) {
    Map<String, Route> found = new HashMap<>();
    List<Line> shortest = new ArrayList<>(lines);
    shortest.sort(
        java.util.Comparator.comparingInt(
            line -> Math.abs(row(line.to()) - row(line.from())) * 10 + across(line)));
    shortest.forEach(line -> found.put(line.id(), route(line)));
    return lines.stream().map(line -> found.get(line.id())).toList();
  }

  private int across(Line line) {
    return Math.abs(lane(line.to()) - lane(line.from()));
  }

  private int row(String cell) {
    return rows.of(cell);
  }

  private int lane(String cell) {
    return cells.containsKey(cell) ? cells.get(cell).lane() : 0;
  }

  private Route route(Line line) {
    int from = row(line.from());
    int to = row(line.to());
    if (isSide(line, from, to)) {
      return new Route(line, Kind.SIDE, 0);
    }
    if (to > from) {
      boolean same = lane(line.from()) == lane(line.to());
      if (passes(lane(line.to()), from, to, (same ? "" : ">") + line.to())) {
        return new Route(line, same ? Kind.STRAIGHT : Kind.DOWN, 0);
      }
      if (!same && passes(lane(line.from()), from, to, "<" + line.from())) {
        return new Route(line, Kind.LATE, 0);
      }
    }
    int gap = gap(lane(line.from()), lane(line.to()), to <= from);
    busy[gap]++;
    return new Route(line, Kind.AROUND, gap);
  }

  private boolean isSide(Line line, int from, int to) {
    int left = lane(line.from());
    int right = lane(line.to());
    boolean paired =
        Optional.ofNullable(cells.get(line.to()))
                .flatMap(Cell::beside)
                .filter(line.from()::equals)
                .isPresent()
            || to == from;
    return from == to
        && !line.isLabelled()
        && left < right
        && paired
        && IntStream.range(left + 1, right).allMatch(lane -> rows.isFree(lane, from));
  }

  /** Takes the free cells of a lane between two rows, if no line of others has them. */
  private boolean passes(int lane, int above, int below, String whose) {
    boolean free =
        rows.isFree(lane, above, below)
            && IntStream.range(above + 1, below)
                .allMatch(row -> whose.equals(passed.getOrDefault(List.of(lane, row), whose)));
    if (free) {
      IntStream.range(above + 1, below).forEach(row -> passed.put(List.of(lane, row), whose));
    }
    return free;
  }

  /** Ways back keep to the left, others to the right, where neither is shorter. */
  private int gap(int from, int to, boolean back) {
    int best = 0;
    int lowest = Integer.MAX_VALUE;
    for (int gap = 0; gap < busy.length; gap++) {
      int detour = detour(gap, from) + detour(gap, to);
      int cost = 4 * detour + BUSY * busy[gap] + (back == (gap > Math.min(from, to)) ? 1 : 0);
      if (cost < lowest) {
        lowest = cost;
        best = gap;
      }
    }
    return best;
  }

  /** In half lanes. */
  private static int detour(int gap, int lane) {
    return Math.abs(2 * gap - (2 * lane + 1));
  }
}
