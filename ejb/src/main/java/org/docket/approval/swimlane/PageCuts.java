package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;

/** Cuts lines where pages end. */
final class PageCuts {

  private static final int NEAR = 11;
  private static final int FAR = 26;
  private static final int RADIUS = Symbols.CIRCLE;

  private final Placed placed;
  private final FlowChart chart;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Area> labels = new ArrayList<>();
  private final List<Point> circles = new ArrayList<>();
  private int letters;

  /**
   * A part of a line on one page.
   *
   * @param edge index of the line
   * @param first the letter that it comes from; empty at the beginning of the line
   * @param last the letter that it goes on at; empty at its end
   */
  record Piece(int edge, int page, List<Point> points, String first, String last, boolean back) {}

  /** Letters follow each other as lines begin, from top to bottom. */
  PageCuts(Placed placed, FlowChart chart) {
    this.placed = placed;
    this.chart = chart;
    placed.ways().values().forEach(way -> way.label().ifPresent(labels::add));
    IntStream.range(0, chart.edges().size())
        .boxed()
        .sorted(Comparator.comparingInt(edge -> way(edge).points().get(0).y()))
        .forEach(this::cut);
    pieces.sort(Comparator.comparingInt(Piece::edge));
  }

  List<Piece> on(int page) {
    return pieces.stream().filter(piece -> piece.page() == page).toList();
  }

  private Placed.Way way(int edge) {
    return placed.way(ChartGrid.idOf(edge));
  }

  /** Not where it leads to a later box in the same row. */
  private boolean isBack(int edge) {
    List<String> order = chart.nodes().stream().map(FlowChart.Node::id).toList();
    FlowChart.Edge line = chart.edges().get(edge);
    return way(edge).back() && order.indexOf(line.to()) <= order.indexOf(line.from());
  }

  private void cut(int edge) {
    Placed.Way way = way(edge);
    boolean back = isBack(edge);
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
        pieces.add(new Piece(edge, page, List.copyOf(points), from, letter, back));
        points.clear();
        points.add(new Point(point.x(), end + (down ? level : -level)));
        from = letter;
        page += down ? 1 : -1;
      }
      points.add(point);
    }
    pieces.add(new Piece(edge, page, List.copyOf(points), from, "", back));
  }

  private int pageOf(Point point) {
    return (int) placed.breaks().stream().filter(end -> point.y() >= end).count();
  }

  /** Circles lie at one of two distances from the end of the page, clear of labels and others. */
  private int level(int end, int x) {
    int level =
        IntStream.of(NEAR, FAR)
            .filter(distance -> isClear(x, end - distance) && isClear(x, end + distance))
            .findFirst()
            .orElse(FAR);
    circles.add(new Point(x, end - level));
    circles.add(new Point(x, end + level));
    return level;
  }

  private boolean isClear(int x, int y) {
    Area room = new Area(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    return labels.stream().noneMatch(room::meets)
        && circles.stream().noneMatch(at -> Math.hypot(at.x() - x, at.y() - y) < 2 * RADIUS);
  }

  /** A, B, … Z, AA, AB, … */
  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }
}
