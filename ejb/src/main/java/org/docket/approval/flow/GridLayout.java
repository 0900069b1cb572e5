package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Grid.Outline;
import org.docket.approval.flow.Grid.Spacing;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;
import org.docket.approval.flow.Placed.Span;
import org.docket.approval.flow.Placed.Way;
import org.docket.approval.flow.Route.Kind;

/**
 * Lays a grid out. No cell lies over another, no line runs through a cell or along another line;
 * lines cross where they must. The same grid is always laid out in the same way. One use each.
 */
public final class GridLayout {

  /** Room around the place where a page ends, for the signs that say where lines go on. */
  public static final int BREAK = 36;

  private final Grid grid;
  private final Spacing spacing;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Rows rows;
  private final List<Route> routes;
  private final Tracks tracks;
  private final int[] laneX;
  private final int[] laneWidth;
  private final int[] rowY;
  private final int[] rowHeight;
  private final List<Integer> breaks = new ArrayList<>();
  private int width;
  private int height;

  private GridLayout(Grid grid) {
    this.grid = grid;
    this.spacing = grid.spacing();
    grid.cells().forEach(cell -> cells.put(cell.id(), cell));
    this.rows = new Rows(grid);
    this.routes = new Router(grid, rows).routes(grid.lines());
    Ports ports = new Ports(routes);
    for (Cell cell : grid.cells()) {
      ports.spread(
          cell,
          route -> towards(cell, route, route.line().to()),
          route -> towards(cell, route, route.line().from()));
    }
    this.tracks = new Tracks(cells, rows, routes, grid.lanes(), spacing.roomForLabels());
    this.laneX = new int[grid.lanes()];
    this.laneWidth = new int[grid.lanes()];
    this.rowY = new int[rows.count()];
    this.rowHeight = new int[rows.count()];
    placeLanes();
    placeRows();
  }

  public static Placed of(Grid grid) {
    return new GridLayout(grid).placed();
  }

  private double towards(Cell cell, Route route, String other) {
    return route.kind() == Kind.AROUND
        ? route.gap() - cell.lane() - 0.5
        : laneOf(other) - cell.lane();
  }

  private int laneOf(String id) {
    return Optional.ofNullable(cells.get(id)).map(Cell::lane).orElse(0);
  }

  private void placeLanes() {
    int x = spacing.side();
    for (int lane = 0; lane < laneX.length; lane++) {
      int own = lane;
      x += gapBefore(lane);
      laneX[lane] = x;
      List<Cell> inside = grid.cells().stream().filter(cell -> cell.lane() == own).toList();
      int base = inside.stream().mapToInt(Cell::width).max().orElse(0);
      laneWidth[lane] = base;
      x +=
          inside.stream()
              .mapToInt(cell -> (base + cell.width()) / 2 + cell.right())
              .max()
              .orElse(base);
    }
    width = x + gapBefore(laneX.length);
  }

  private int gapBefore(int lane) {
    return 2 * spacing.lanePad() + tracks.before(lane).size(spacing.track());
  }

  private void placeRows() {
    int y = spacing.head();
    int pageEnds = spacing.page() == 0 ? Integer.MAX_VALUE : spacing.page();
    for (int row = 0; row < rowY.length; row++) {
      int own = row;
      List<Cell> inside = grid.cells().stream().filter(cell -> rows.of(cell.id()) == own).toList();
      rowHeight[row] =
          Math.max(
              inside.stream().mapToInt(Cell::height).max().orElse(0),
              inside.stream().mapToInt(Cell::aside).sum());
      int gap = gapAbove(row);
      if (row > 0 && y + gap + rowHeight[row] + gapAbove(row + 1) + BREAK > pageEnds) {
        breaks.add(y + gap - spacing.pad() + BREAK);
        pageEnds = y + gap - spacing.pad() + BREAK + spacing.page() - spacing.head();
        gap += 2 * BREAK;
      }
      y += gap;
      rowY[row] = y;
      y += rowHeight[row];
    }
    height = y + gapAbove(rowY.length);
  }

  private int gapAbove(int row) {
    return topPad(row) + spacing.pad() + tracks.above(row).size(spacing.track());
  }

  /** Labels of lines that go straight down stand above the tracks. */
  private int topPad(int row) {
    int label =
        routes.stream()
            .filter(route -> spacing.roomForLabels() && route.kind() == Kind.STRAIGHT)
            .filter(route -> rows.of(route.line().from()) == row - 1)
            .mapToInt(route -> route.line().labelHeight())
            .max()
            .orElse(0);
    return Math.max(spacing.pad(), label + 3);
  }

  private Placed placed() {
    Map<String, Area> areas = new LinkedHashMap<>();
    grid.cells().forEach(cell -> areas.put(cell.id(), area(cell)));
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    routes.forEach(route -> lines.put(route.line().id(), line(route, areas)));
    Map<String, Area> labels = new Labels(grid, areas, lines, width, height).all();
    Map<String, Way> ways = new HashMap<>();
    for (Route route : routes) {
      String id = route.line().id();
      boolean back =
          rows.of(route.line().to()) <= rows.of(route.line().from()) && route.kind() != Kind.SIDE;
      ways.put(
          id,
          new Way(lines.getOrDefault(id, List.of()), Optional.ofNullable(labels.get(id)), back));
    }
    return new Placed(width, height, areas, ways, lanes(), rowSpans(), rows.all(), breaks);
  }

  private List<Span> lanes() {
    return IntStream.range(0, laneX.length)
        .mapToObj(
            lane ->
                new Span(
                    lane == 0 ? spacing.side() : edge(lane),
                    lane == laneX.length - 1 ? width : edge(lane + 1)))
        .toList();
  }

  /** Before the first track of the gap, so that no line runs on it. */
  private int edge(int lane) {
    return laneX[lane] - gapBefore(lane) + spacing.lanePad() - 4;
  }

  private List<Span> rowSpans() {
    return IntStream.range(0, rowY.length)
        .mapToObj(row -> new Span(rowY[row], rowY[row] + rowHeight[row]))
        .toList();
  }

  private Area area(Cell cell) {
    int row = rows.of(cell.id());
    return new Area(
        laneX[cell.lane()] + (laneWidth[cell.lane()] - cell.width()) / 2,
        rowY[row] + (rowHeight[row] - cell.height()) / 2,
        cell.width(),
        cell.height());
  }

  private List<Point> line(Route route, Map<String, Area> areas) {
    Area from = areas.get(route.line().from());
    Area to = areas.get(route.line().to());
    if (from == null || to == null) {
      throw new IllegalArgumentException("A line without a cell: " + route.line());
    }
    if (route.kind() == Kind.SIDE) {
      int y = from.y() + from.height() / 2;
      return List.of(new Point(from.right(), y), new Point(to.x(), to.y() + to.height() / 2));
    }
    int startX = from.x() + from.width() / 2 + route.out();
    int endX = to.x() + to.width() / 2 + route.in();
    Point start = new Point(startX, from.bottom() - slant(route.line().from(), route.out()));
    Point end = new Point(endX, to.y() + slant(route.line().to(), route.in()));
    List<Point> points = new ArrayList<>(List.of(start));
    int below = rows.of(route.line().from()) + 1;
    int above = rows.of(route.line().to());
    switch (route.kind()) {
      case DOWN -> across(points, startX, endX, acrossAt(below, route.first()));
      case LATE -> across(points, startX, endX, acrossAt(above, route.first()));
      case AROUND -> {
        int x = alongAt(route.gap(), route.along());
        across(points, startX, x, acrossAt(below, route.first()));
        across(points, x, endX, acrossAt(above, route.last()));
      }
      case STRAIGHT, SIDE -> {}
    }
    points.add(end);
    return points;
  }

  private static void across(List<Point> points, int from, int to, int y) {
    points.add(new Point(from, y));
    points.add(new Point(to, y));
  }

  /** How far from the lower or upper edge the outline of a diamond is. */
  private int slant(String id, int offset) {
    Cell cell = cells.get(id);
    return cell == null || cell.outline() == Outline.BOX
        ? 0
        : Math.abs(offset) * cell.height() / cell.width();
  }

  private int acrossAt(int row, Optional<Track> track) {
    int top = row == 0 ? spacing.head() : rowY[row - 1] + rowHeight[row - 1];
    return top + topPad(row) + at(tracks.above(row), track);
  }

  private int alongAt(int lane, Optional<Track> track) {
    int end = lane < laneX.length ? laneX[lane] : width;
    return end - gapBefore(lane) + spacing.lanePad() + at(tracks.before(lane), track);
  }

  private int at(Channel channel, Optional<Track> track) {
    return track.map(own -> channel.at(own, spacing.track())).orElse(0);
  }
}
