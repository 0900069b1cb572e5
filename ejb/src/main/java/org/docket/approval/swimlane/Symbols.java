package org.docket.approval.swimlane;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;
import org.docket.approval.flow.Placed.Span;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Node;

/** Everything on a chart but its nodes: lines, labels, heads, remarks. */
final class Symbols {

  private static final String INK = "#1f2933";
  private static final String PALE = "#52606d";
  private static final String GREEN = "#2f855a";
  private static final int ARROW = 7;
  static final int CIRCLE = 8;
  private static final int NEAR = 4;

  private final ChartGrid grid;
  private final Locale language;
  private final NodeSymbols nodes;

  Symbols(ChartGrid grid, Locale language) {
    this.grid = grid;
    this.language = language;
    this.nodes = new NodeSymbols(grid, language);
  }

  void node(SvgText svg, Node node, Area area) {
    nodes.draw(svg, node, area);
  }

  /** The arrow head is part of the line, since not all viewers draw markers. */
  void line(SvgText svg, PageCuts.Piece piece, boolean taken) {
    List<Point> points = piece.points();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      path.append(i == 0 ? 'M' : 'L').append(points.get(i).x()).append(' ');
      path.append(points.get(i).y());
    }
    String colour = taken ? GREEN : INK;
    svg.leaf(
        "path",
        "class",
        "edge" + (piece.back() ? " back" : "") + (taken ? " taken" : ""),
        "d",
        path,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        taken ? "1.8" : "1.1",
        "stroke-dasharray",
        piece.back() ? "5 3" : "");
    Point end = points.get(points.size() - 1);
    if (piece.last().isEmpty()) {
      arrow(svg, points.get(points.size() - 2), end, colour, taken);
    } else {
      connector(svg, end, piece.last());
    }
    if (!piece.first().isEmpty()) {
      connector(svg, points.get(0), piece.first());
    }
  }

  private static void arrow(SvgText svg, Point before, Point end, String colour, boolean taken) {
    int dx = Integer.signum(end.x() - before.x()) * ARROW;
    int dy = Integer.signum(end.y() - before.y()) * ARROW;
    int sideX = dy == 0 ? 0 : 3;
    int sideY = dx == 0 ? 0 : 3;
    String path =
        "M%d %dL%d %dL%d %dZ"
            .formatted(
                end.x(),
                end.y(),
                end.x() - dx - sideX,
                end.y() - dy - sideY,
                end.x() - dx + sideX,
                end.y() - dy + sideY);
    svg.leaf("path", "class", taken ? "arrow taken" : "arrow", "d", path, "fill", colour);
  }

  private static void connector(SvgText svg, Point at, String letter) {
    svg.leaf(
        "circle",
        "class",
        "connector",
        "cx",
        at.x(),
        "cy",
        at.y(),
        "r",
        CIRCLE,
        "fill",
        "#ffffff",
        "stroke",
        INK);
    svg.text(
        "text",
        letter,
        "class",
        "letter",
        "x",
        at.x(),
        "y",
        at.y() + 3,
        "text-anchor",
        "middle",
        "font-size",
        letter.length() > 1 ? 8 : 9,
        "fill",
        INK);
  }

  /** On the left of its line a label ends at it. */
  void label(SvgText svg, Edge edge, Area area, List<Point> line) {
    boolean ends = isLeftOf(area, line);
    svg.open("g", "class", "label");
    edge.label().ifPresent(full -> svg.text("title", full.in(language)));
    List<String> lines = grid.label(edge);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          "text",
          lines.get(i),
          "x",
          ends ? area.right() : area.x(),
          "y",
          area.y() + 10 + i * ChartGrid.LABEL_LINE,
          "text-anchor",
          ends ? "end" : "",
          "font-size",
          grid.labelSize(edge),
          "fill",
          PALE);
    }
    svg.close("g");
  }

  private static boolean isLeftOf(Area area, List<Point> line) {
    return IntStream.range(1, line.size())
        .filter(i -> line.get(i - 1).x() == line.get(i).x())
        .filter(i -> Math.min(line.get(i - 1).y(), line.get(i).y()) < area.bottom())
        .filter(i -> Math.max(line.get(i - 1).y(), line.get(i).y()) > area.y())
        .map(i -> line.get(i).x() - area.right())
        .anyMatch(gap -> gap >= 0 && gap <= NEAR);
  }

  /** A line that leads nowhere: both boxes are at work at the same time. */
  void pair(SvgText svg, Area one, Area other) {
    Area left = one.x() < other.x() ? one : other;
    Area right = one.x() < other.x() ? other : one;
    int y = left.y() + left.height() / 2;
    svg.leaf(
        "path",
        "class",
        "edge pair",
        "d",
        "M%d %dL%d %d".formatted(left.right(), y, right.x(), y),
        "fill",
        "none",
        "stroke",
        INK,
        "stroke-width",
        "1.1");
  }

  void head(SvgText svg, Span span, String title) {
    int width = span.to() - span.from();
    svg.open("g", "class", "head");
    svg.text("title", title);
    svg.leaf(
        "rect",
        "x",
        span.from(),
        "y",
        0,
        "width",
        width,
        "height",
        ChartGrid.HEAD,
        "fill",
        "#e6ecf2");
    List<String> lines = Letters.wrapped(title, width - 10, 12, 2);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          "text",
          lines.get(i),
          "x",
          (span.from() + span.to()) / 2,
          "y",
          ChartGrid.HEAD / 2 + 4 - (lines.size() - 1) * 8 + i * 16,
          "text-anchor",
          "middle",
          "font-size",
          12,
          "font-weight",
          "700",
          "fill",
          INK);
    }
    svg.close("g");
  }

  void noteHeads(SvgText svg) {
    boolean chinese = language.getLanguage().equals("zh");
    int from = grid.notesFrom();
    int middle = from + ChartGrid.RESPONSIBLE;
    head(svg, new Span(from, middle), chinese ? "责任人" : "Responsible");
    head(svg, new Span(middle, grid.width()), chinese ? "备注" : "Remarks");
  }

  /** The outer frame, the rules between columns, and the one below the heads. */
  void frame(SvgText svg, List<Integer> rules, int height) {
    StringBuilder path = new StringBuilder();
    rules.forEach(x -> path.append("M%d 0L%d %d".formatted(x, x, height)));
    path.append("M0 %dL%d %d".formatted(ChartGrid.HEAD, grid.width(), ChartGrid.HEAD));
    svg.leaf(
        "path",
        "class",
        "rule",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        "#8a97a5",
        "stroke-width",
        "0.8");
    svg.leaf(
        "rect",
        "class",
        "rule",
        "x",
        0.5,
        "y",
        0.5,
        "width",
        grid.width() - 1,
        "height",
        height - 1,
        "fill",
        "none",
        "stroke",
        "#52606d");
  }

  /** Level with a row, those of all its nodes below each other. */
  void notes(SvgText svg, List<Node> row, Span span) {
    int y = span.from();
    for (Node node : row) {
      List<String> people = grid.responsible(node);
      List<String> remarks = grid.remarks(node);
      column(svg, people, grid.notesFrom() + 6, y);
      column(svg, remarks, grid.notesFrom() + ChartGrid.RESPONSIBLE + 6, y);
      int lines = Math.max(people.size(), remarks.size());
      y += lines == 0 ? 0 : lines * ChartGrid.SMALL_LINE + 6;
    }
  }

  private static void column(SvgText svg, List<String> lines, int x, int top) {
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          "text",
          lines.get(i),
          "class",
          "note",
          "x",
          x,
          "y",
          top + 12 + i * ChartGrid.SMALL_LINE,
          "font-size",
          ChartGrid.SMALL,
          "fill",
          INK);
    }
  }
}
