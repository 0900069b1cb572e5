package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.approval.flow.Grid.Line;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;

/**
 * Puts labels beside their lines, each at the first of its possible places where it covers no cell,
 * no line and no other label; where there is none, where it covers least.
 */
final class Labels {

  private static final int GAP = 3;

  private final List<Area> obstacles = new ArrayList<>();
  private final Map<String, List<Point>> lines;
  private final int width;
  private final int height;
  private final Map<String, Area> placed = new LinkedHashMap<>();

  Labels(
      Grid grid, Map<String, Area> cells, Map<String, List<Point>> lines, int width, int height) {
    this.lines = lines;
    this.width = width;
    this.height = height;
    for (Grid.Cell cell : grid.cells()) {
      Area area = cells.get(cell.id());
      if (area != null) {
        obstacles.add(new Area(area.x(), area.y(), area.width() + cell.right(), area.height()));
      }
    }
    lines.values().forEach(this::blocked);
    grid.lines().stream()
        .filter(Line::isLabelled)
        .sorted(Comparator.comparingInt(line -> lines.getOrDefault(line.id(), List.of()).size()))
        .forEach(this::place);
  }

  Map<String, Area> all() {
    return placed;
  }

  private void blocked(List<Point> line) {
    for (int i = 1; i < line.size(); i++) {
      Point a = line.get(i - 1);
      Point b = line.get(i);
      obstacles.add(
          new Area(
              Math.min(a.x(), b.x()),
              Math.min(a.y(), b.y()),
              Math.abs(a.x() - b.x()) + 1,
              Math.abs(a.y() - b.y()) + 1));
    }
  }

  private void place(Line line) {
    Area best = null;
    int fewest = Integer.MAX_VALUE;
    for (Area area : candidates(line)) {
      int covered = (int) obstacles.stream().filter(area::meets).count();
      covered += isInside(area) ? 0 : 10;
      if (covered < fewest) {
        fewest = covered;
        best = area;
      }
    }
    if (best != null) {
      placed.put(line.id(), best);
      obstacles.add(best);
    }
  }

  private boolean isInside(Area area) {
    return area.x() >= 0 && area.right() <= width && area.bottom() <= height;
  }

  /** Near the beginning first. */
  private List<Area> candidates(Line line) {
    List<Point> points = lines.getOrDefault(line.id(), List.of());
    List<Area> areas = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (a.y() == b.y()) {
        level(a, b, line, areas);
      } else {
        upright(a, b, line, areas);
      }
    }
    return areas;
  }

  private static void level(Point a, Point b, Line line, List<Area> areas) {
    int w = line.labelWidth();
    int h = line.labelHeight();
    int near = a.x() < b.x() ? a.x() + 4 : a.x() - 4 - w;
    int far = a.x() < b.x() ? b.x() - 4 - w : b.x() + 4;
    int middle = (a.x() + b.x() - w) / 2;
    for (int x : new int[] {near, middle, far}) {
      areas.add(new Area(x, a.y() - h - 1, w, h));
      areas.add(new Area(x, a.y() + 2, w, h));
    }
  }

  private static void upright(Point a, Point b, Line line, List<Area> areas) {
    int w = line.labelWidth();
    int h = line.labelHeight();
    int near = a.y() < b.y() ? a.y() + 2 : a.y() - 2 - h;
    int far = a.y() < b.y() ? b.y() - 8 - h : b.y() + 4;
    int middle = (a.y() + b.y() - h) / 2;
    for (int y : new int[] {near, middle, far}) {
      areas.add(new Area(a.x() + GAP, y, w, h));
      areas.add(new Area(a.x() - GAP - w, y, w, h));
    }
  }
}
