package org.docket.approval.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where cells and lines of a grid are drawn.
 *
 * @param lanes from where to where each lane reaches
 * @param rows from where to where the cells of each row reach
 * @param breaks where pages end, except the last
 */
public record Placed(
    int width,
    int height,
    Map<String, Area> cells,
    Map<String, Way> ways,
    List<Span> lanes,
    List<Span> rows,
    Map<String, Integer> rowOf,
    List<Integer> breaks) {

  public Placed {
    cells = Map.copyOf(cells);
    ways = Map.copyOf(ways);
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
    rowOf = Map.copyOf(rowOf);
    breaks = List.copyOf(breaks);
  }

  public Area cell(String id) {
    return known(cells, id);
  }

  public Way way(String id) {
    return known(ways, id);
  }

  private static <T> T known(Map<String, T> all, String id) {
    return Optional.ofNullable(all.get(id))
        .orElseThrow(() -> new IllegalArgumentException("Nothing is drawn for " + id));
  }

  /** A rectangle, from its upper left corner. */
  public record Area(int x, int y, int width, int height) {
    public int right() {
      return x + width;
    }

    public int bottom() {
      return y + height;
    }

    public boolean meets(Area other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
  }

  /** A corner of a line. */
  public record Point(int x, int y) {}

  /** From here to there along one axis. */
  public record Span(int from, int to) {}

  /**
   * A line.
   *
   * @param back whether it leads to an earlier row, or to the same one from the right
   */
  public record Way(List<Point> points, Optional<Area> label, boolean back) {
    public Way {
      points = List.copyOf(points);
    }
  }
}
