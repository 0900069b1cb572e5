package org.docket.approval.bpmn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docket.approval.flow.Flow;
import org.docket.approval.flow.FlowGraph;
import org.docket.approval.flow.FlowNode;
import org.docket.approval.flow.Grid;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Grid.Line;
import org.docket.approval.flow.Grid.Outline;
import org.docket.approval.flow.Grid.Spacing;
import org.docket.approval.flow.GridLayout;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;
import org.docket.approval.flow.Placed.Span;

/**
 * Where a graph is drawn as BPMN draws it: time to the right, lanes below each other. The layout of
 * charts with its axes exchanged.
 */
final class Diagram {

  private static final int HEAD = 30;
  private static final int PAD = 20;
  private static final int TRACK = 14;
  private static final int CHARACTER = 7;
  private static final int LABEL = 14;
  private static final int WIDEST_LABEL = 160;

  private final Placed placed;
  private final List<FlowGraph.Lane> lanes;

  Diagram(FlowGraph graph, Locale language) {
    this.lanes = graph.lanes();
    List<Cell> cells = graph.nodes().stream().map(this::cell).toList();
    List<Line> lines = graph.flows().stream().map(flow -> line(flow, language)).toList();
    this.placed =
        GridLayout.of(
            new Grid(
                lanes.size(), cells, lines, new Spacing(0, 2 * HEAD, PAD, PAD, TRACK, 0, false)));
  }

  private Cell cell(FlowNode node) {
    int lane =
        IntStream.range(0, lanes.size())
            .filter(i -> lanes.get(i).key().equals(node.lane()))
            .findFirst()
            .orElseThrow();
    FlowNode.Kind kind = node.kind();
    Outline outline = kind.width() == kind.height() ? Outline.DIAMOND : Outline.BOX;
    return new Cell(
        node.id(),
        lane,
        /* width= */ kind.height(),
        /* height= */ kind.width(),
        0,
        0,
        outline,
        Optional.empty(),
        0);
  }

  private static Line line(Flow flow, Locale language) {
    int length =
        flow.name()
            .map(name -> Math.min(WIDEST_LABEL, 10 + CHARACTER * widthOf(name.in(language))))
            .orElse(0);
    return new Line(flow.id(), flow.from(), flow.to(), length == 0 ? 0 : LABEL, length);
  }

  /** In characters, of which the wide ones count twice. */
  private static int widthOf(String name) {
    return name.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
  }

  Area pool() {
    return exchanged(new Area(0, 0, placed.width(), placed.height()));
  }

  Area lane(FlowGraph.Lane lane) {
    Span span = placed.lanes().get(lanes.indexOf(lane));
    return new Area(HEAD, span.from(), placed.height() - HEAD, span.to() - span.from());
  }

  Area node(FlowNode node) {
    return exchanged(placed.cell(node.id()));
  }

  List<Point> flow(Flow flow) {
    return placed.way(flow.id()).points().stream()
        .map(point -> new Point(/* x= */ point.y(), /* y= */ point.x()))
        .toList();
  }

  Optional<Area> label(Flow flow) {
    return placed.way(flow.id()).label().map(Diagram::exchanged);
  }

  private static Area exchanged(Area area) {
    return new Area(area.y(), area.x(), /* width= */ area.height(), /* height= */ area.width());
  }
}
