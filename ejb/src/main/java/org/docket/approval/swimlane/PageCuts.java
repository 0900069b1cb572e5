package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Point;

/** Cuts lines where pages end. */
final class PageCuts {

  private static final int NEAR = 11;
  private static final int FAR = 26;
  private static final int APART = 16;

  private final Placed placed;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Integer, List<Integer>> levels = new HashMap<>();
  private int letters;

  /**
   * A part of a line on one page.
   *
   * @param edge index of the line
   * @param first the letter that it comes from; empty at the beginning of the line
   * @param last the letter that it goes on at; empty at its end
   */
  record Piece(int edge, int page, List<Point> points, String first, String last, boolean back) {}

  PageCuts(Placed placed, int edges) {
    this.placed = placed;
    for (int edge = 0; edge < edges; edge++) {
      cut(edge, placed.way(ChartGrid.idOf(edge)));
    }
  }

  List<Piece> on(int page) {
    return pieces.stream().filter(piece -> piece.page() == page).toList();
  }

  private void cut(int edge, Placed.Way way) {
    List<Point> points = new ArrayList<>();
    String from = "";
    Point before = way.points().get(0);
    points.add(before);
    int page = pageOf(before);
    for (Point point : way.points().subList(1, way.points().size())) {
      while (page != pageOf(point)) {
        boolean down = pageOf(point) > page;
        int end = placed.breaks().get(down ? page : page - 1);
        int level = level(end, point.x());
        String letter = letter(letters++);
        points.add(new Point(point.x(), end + (down ? -level : level)));
        pieces.add(new Piece(edge, page, List.copyOf(points), from, letter, way.back()));
        points.clear();
        points.add(new Point(point.x(), end + (down ? level : -level)));
        from = letter;
        page += down ? 1 : -1;
      }
      points.add(point);
    }
    pieces.add(new Piece(edge, page, List.copyOf(points), from, "", way.back()));
  }

  private int pageOf(Point point) {
    return (int) placed.breaks().stream().filter(end -> point.y() >= end).count();
  }

  /** Circles of lines that are near each other lie at two distances from the end of the page. */
  private int level(int end, int x) {
    List<Integer> near = levels.computeIfAbsent(end, none -> new ArrayList<>());
    boolean close = near.stream().anyMatch(other -> Math.abs(other - x) < APART);
    if (close) {
      return FAR;
    }
    near.add(x);
    return NEAR;
  }

  /** A, B, … Z, AA, AB, … */
  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
