package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;

/** Counts on a chart what a reader would stumble over. */
final class ChartMeasure {

  private final FlowChart chart;
  private final ChartGrid grid;
  private final Placed placed;

  ChartMeasure(FlowChart chart, Locale language, Paper paper) {
    this.chart = chart;
    this.grid = new ChartGrid(chart, language, paper);
    this.placed = grid.placed();
  }

  /** Horizontal or vertical. */
  record Piece(int edge, int x1, int y1, int x2, int y2) {
    boolean isLevel() {
      return y1 == y2;
    }

    Area area() {
      return new Area(x1, y1, x2 - x1, y2 - y1);
    }
  }

  /** Cells with what stands beside them. */
  List<Area> cells() {
    return chart.nodes().stream().map(this::whole).toList();
  }

  private Area whole(FlowChart.Node node) {
    Area area = placed.cell(node.id());
    int exits = node.exits().isEmpty() ? 0 : grid.exitLength(node) + 12;
    int document = node.document().isPresent() ? ChartGrid.DOCUMENT_WIDTH + 8 : 0;
    return new Area(area.x(), area.y(), area.width() + Math.max(exits, document), area.height());
  }

  List<Area> labels() {
    return IntStream.range(0, chart.edges().size())
        .mapToObj(i -> placed.way(ChartGrid.idOf(i)).label())
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int edge = 0; edge < chart.edges().size(); edge++) {
      List<Point> points = placed.way(ChartGrid.idOf(edge)).points();
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        if (!a.equals(b)) {
          pieces.add(
              new Piece(
                  edge,
                  Math.min(a.x(), b.x()),
                  Math.min(a.y(), b.y()),
                  Math.max(a.x(), b.x()),
                  Math.max(a.y(), b.y())));
        }
      }
    }
    return pieces;
  }

  int boxesOnBoxes() {
    return pairs(cells());
  }

  int labelsOnLabels() {
    return pairs(labels());
  }

  private static int pairs(List<Area> areas) {
    int count = 0;
    for (int i = 0; i < areas.size(); i++) {
      for (int j = 0; j < i; j++) {
        count += areas.get(i).meets(areas.get(j)) ? 1 : 0;
      }
    }
    return count;
  }

  int labelsOnBoxes() {
    return (int) labels().stream().filter(label -> cells().stream().anyMatch(label::meets)).count();
  }

  int labelsOnLines() {
    return (int)
        labels().stream()
            .filter(label -> pieces().stream().anyMatch(piece -> runsThrough(piece, label)))
            .count();
  }

  /** Lines in the inside of any cell, their own included. */
  int linesThroughBoxes() {
    return (int)
        pieces().stream()
            .filter(
                piece ->
                    IntStream.range(0, chart.nodes().size())
                        .anyMatch(i -> enters(piece, chart.nodes().get(i), cells().get(i))))
            .count();
  }

  /**
   * A line may end at the slanted side of a diamond, and leave a box in the middle between the ends
   * beside it.
   */
  private boolean enters(Piece piece, FlowChart.Node node, Area cell) {
    boolean own =
        chart.edges().get(piece.edge()).from().equals(node.id())
            || chart.edges().get(piece.edge()).to().equals(node.id());
    boolean slanted = node.kind() == FlowChart.Kind.DECISION;
    Area box = placed.cell(node.id());
    boolean between = own && piece.isLevel() && piece.y1() == box.y() + box.height() / 2;
    return !(own && slanted) && !(between && piece.x1() >= box.right()) && runsThrough(piece, cell);
  }

  private static boolean runsThrough(Piece piece, Area area) {
    return piece.x1() < area.right()
        && piece.x2() > area.x()
        && piece.y1() < area.bottom()
        && piece.y2() > area.y();
  }

  /** Two different lines that run along each other, or nearer than can be told apart. */
  int linesOnLines() {
    List<Piece> pieces = pieces();
    int count = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = 0; j < i; j++) {
        count += alongEachOther(pieces.get(i), pieces.get(j)) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean alongEachOther(Piece a, Piece b) {
    if (a.edge() == b.edge() || a.isLevel() != b.isLevel()) {
      return false;
    }
    boolean near = a.isLevel() ? Math.abs(a.y1() - b.y1()) < 4 : Math.abs(a.x1() - b.x1()) < 4;
    return near
        && (a.isLevel() ? a.x1() < b.x2() && b.x1() < a.x2() : a.y1() < b.y2() && b.y1() < a.y2());
  }

  int crossings() {
    List<Piece> pieces = pieces();
    int count = 0;
    for (Piece level : pieces) {
      for (Piece upright : pieces) {
        count += level.isLevel() && !upright.isLevel() && cross(level, upright) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean cross(Piece level, Piece upright) {
    return level.edge() != upright.edge()
        && level.x1() < upright.x1()
        && upright.x1() < level.x2()
        && upright.y1() < level.y1()
        && level.y1() < upright.y2();
  }
}
