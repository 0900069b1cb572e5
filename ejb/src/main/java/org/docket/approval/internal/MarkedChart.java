package org.docket.approval.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.ApprovalPosition.Box;
import org.docket.approval.ApprovalPosition.Edge;
import org.docket.approval.chain.End;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.flow.FlowNode;
import org.docket.approval.swimlane.ChartBuilder;
import org.docket.approval.swimlane.FlowChart;
import org.docket.approval.swimlane.FlowChart.Mark;

/** Marks on the chart of a process how far a record has come. */
record MarkedChart(ApprovalState state, ZoneId zone) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  FlowChart of(FlowChart chart, List<Box> boxes, List<Edge> edges) {
    Map<String, Mark> marks = new HashMap<>();
    boxes.forEach(box -> marks.put(box.step(), mark(box)));
    return ChartBuilder.marked(chart, marks, ways(boxes, edges));
  }

  private Mark mark(Box box) {
    Optional<Instant> moment = box.at().or(box::due);
    return new Mark(
        FlowChart.State.valueOf(box.state().name()),
        box.by(),
        moment.map(at -> MINUTE.format(at.atZone(zone))).orElse(""));
  }

  /** From the start to the first step, from step to step, and to the end where it is completed. */
  private List<Map.Entry<String, String>> ways(List<Box> boxes, List<Edge> edges) {
    List<Map.Entry<String, String>> ways = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.taken()) {
        ways.add(Map.entry(FlowNode.idOf(edge.from()), FlowNode.idOf(edge.to())));
      }
    }
    List<String> path = state.path();
    Optional<String> first =
        path.stream()
            .findFirst()
            .or(
                () ->
                    boxes.stream()
                        .filter(box -> box.state().name().equals("CURRENT"))
                        .map(Box::step)
                        .findFirst());
    first.ifPresent(step -> ways.add(Map.entry("start", FlowNode.idOf(step))));
    if (state.end().filter(End.COMPLETED::equals).isPresent() && !path.isEmpty()) {
      ways.add(Map.entry(FlowNode.idOf(path.get(path.size() - 1)), FlowNode.END));
    }
    return ways;
  }
}
