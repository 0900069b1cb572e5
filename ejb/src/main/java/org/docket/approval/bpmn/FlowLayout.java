package org.docket.approval.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the nodes and flows of a graph are drawn. Time runs to the right in columns, lanes lie
 * below each other and have as many rows as nodes of theirs share a column. Every flow that does
 * not go straight to the next column has a track of its own in the gaps between columns and rows,
 * so that no line runs over a node. One use each.
 */
final class FlowLayout {

  private static final int HEAD = 30;
  private static final int COLUMN = 130;
  private static final int ROW = 90;
  private static final int TRACK = 18;
  private static final int GAP = 24;
  private static final int LABEL = 14;

  private final FlowGraph graph;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, int[]> laneRows = new LinkedHashMap<>();
  private final Tracks beside = new Tracks();
  private final Tracks above = new Tracks();
  private final Map<String, Route> routes = new LinkedHashMap<>();

  FlowLayout(FlowGraph graph) {
    this.graph = graph;
    rank();
    stack();
    graph.flows().forEach(flow -> routes.put(flow.id(), route(flow)));
  }

  /** A rectangle, from its upper left corner. */
  record Bounds(int x, int y, int width, int height) {}

  /** A corner of a line. */
  record Point(int x, int y) {}

  /** Gaps, each with as many tracks as lines run in it. */
  private static final class Tracks {
    private final Map<Integer, Integer> taken = new HashMap<>();

    int take(int gap) {
      return taken.merge(gap, 1, Integer::sum) - 1;
    }

    int size(int gap) {
      return 2 * GAP + Math.max(0, taken.getOrDefault(gap, 0) - 1) * TRACK;
    }
  }

  /**
   * The tracks of a flow: in the gap behind its beginning, above a row, and before its end.
   *
   * @param over the row above which it runs; none where it needs no such track
   */
  private record Route(int out, int over, int across, int into) {
    static final int NONE = -1;

    boolean isDirect() {
      return over == NONE;
    }
  }

  /** To the right of everything that leads to a node from an earlier one. */
  private void rank() {
    List<String> order = graph.nodes().stream().map(FlowNode::id).toList();
    for (FlowNode node : graph.nodes()) {
      int column =
          graph.into(node).stream()
              .filter(flow -> order.indexOf(flow.from()) < order.indexOf(node.id()))
              .mapToInt(flow -> columns.getOrDefault(flow.from(), 0) + 1)
              .max()
              .orElse(0);
      columns.put(node.id(), column);
    }
  }

  private void stack() {
    int first = 0;
    for (FlowGraph.Lane lane : graph.lanes()) {
      Set<List<Integer>> taken = new HashSet<>();
      int height = 1;
      for (FlowNode node : graph.in(lane)) {
        int row = 0;
        while (!taken.add(List.of(column(node.id()), row))) {
          row++;
        }
        rows.put(node.id(), first + row);
        height = Math.max(height, row + 1);
      }
      laneRows.put(lane.key(), new int[] {first, height});
      first += height;
    }
  }

  private int column(String node) {
    return columns.getOrDefault(node, 0);
  }

  private int row(String node) {
    return rows.getOrDefault(node, 0);
  }

  private Route route(Flow flow) {
    int from = column(flow.from());
    int to = column(flow.to());
    if (to == from + 1) {
      int out = row(flow.from()) == row(flow.to()) ? 0 : beside.take(from);
      return new Route(out, Route.NONE, 0, 0);
    }
    int over = row(flow.to());
    return new Route(beside.take(from), over, above.take(over), beside.take(to - 1));
  }

  private int leftOf(int column) {
    int x = HEAD;
    for (int i = 0; i <= column; i++) {
      x += beside.size(i - 1) + (i == 0 ? HEAD : 0);
      x += i < column ? COLUMN : 0;
    }
    return x;
  }

  private int topOf(int row) {
    int y = 0;
    for (int i = 0; i <= row; i++) {
      y += above.size(i);
      y += i < row ? ROW : 0;
    }
    return y;
  }

  private int rowCount() {
    return laneRows.values().stream().mapToInt(rows -> rows[1]).sum();
  }

  private int columnCount() {
    return 1 + columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  Bounds pool() {
    int last = columnCount() - 1;
    return new Bounds(
        0, 0, leftOf(last) + COLUMN + beside.size(last), topOf(rowCount() - 1) + ROW + GAP);
  }

  Bounds lane(FlowGraph.Lane lane) {
    int[] own = laneRows.getOrDefault(lane.key(), new int[] {0, 1});
    int top = own[0] == 0 ? 0 : topOf(own[0]) - above.size(own[0]) + GAP / 2;
    int end = own[0] + own[1];
    int bottom = end == rowCount() ? pool().height() : topOf(end) - above.size(end) + GAP / 2;
    return new Bounds(HEAD, top, pool().width() - HEAD, bottom - top);
  }

  /** In the middle of its cell. */
  Bounds node(FlowNode node) {
    FlowNode.Kind kind = node.kind();
    int x = leftOf(column(node.id())) + (COLUMN - kind.width()) / 2;
    int y = topOf(row(node.id())) + (ROW - kind.height()) / 2;
    return new Bounds(x, y, kind.width(), kind.height());
  }

  /** Beside the part of the line that no other line shares. */
  Bounds label(Flow flow, List<Point> line, int width) {
    Route route = routes.getOrDefault(flow.id(), new Route(0, Route.NONE, 0, 0));
    if (!route.isDirect()) {
      int left = Math.min(line.get(2).x(), line.get(3).x());
      return new Bounds(left + 4, line.get(2).y() - LABEL - 1, width, LABEL);
    }
    Point end = line.get(line.size() - 1);
    return new Bounds(end.x() - width - 8, end.y() - LABEL - 1, width, LABEL);
  }

  List<Point> flow(Flow flow, FlowNode from, FlowNode to) {
    Route route = routes.getOrDefault(flow.id(), new Route(0, Route.NONE, 0, 0));
    Bounds begin = node(from);
    Bounds end = node(to);
    int startX = begin.x() + begin.width();
    int startY = begin.y() + begin.height() / 2;
    int endY = end.y() + end.height() / 2;
    List<Point> points = new ArrayList<>();
    points.add(new Point(startX, startY));
    int outX = leftOf(column(from.id())) + COLUMN + GAP + route.out() * TRACK;
    if (route.isDirect()) {
      if (startY != endY) {
        points.add(new Point(outX, startY));
        points.add(new Point(outX, endY));
      }
    } else {
      int acrossY = topOf(route.over()) - GAP - route.across() * TRACK;
      int before = column(to.id()) - 1;
      int intoX = leftOf(before + 1) - beside.size(before) + GAP + route.into() * TRACK;
      points.add(new Point(outX, startY));
      points.add(new Point(outX, acrossY));
      points.add(new Point(intoX, acrossY));
      points.add(new Point(intoX, endY));
    }
    points.add(new Point(end.x(), endY));
    return List.copyOf(points);
  }
}
