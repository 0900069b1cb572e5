package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Node;

/**
 * Which edges of a chart a record has gone: those on the shortest way from one step to the next
 * that leads over no other step.
 */
final class TakenWays {

  private final FlowChart chart;
  private final Set<String> symbols = new HashSet<>();
  private final Set<Edge> taken = new HashSet<>();

  TakenWays(FlowChart chart, List<Map.Entry<String, String>> steps) {
    this.chart = chart;
    for (Node node : chart.nodes()) {
      if (node.kind() == Kind.DECISION || node.kind() == Kind.JOIN) {
        symbols.add(node.id());
      }
    }
    for (Map.Entry<String, String> way : steps) {
      follow(way.getKey(), way.getValue());
    }
  }

  boolean hasTaken(Edge edge) {
    return taken.contains(edge);
  }

  private void follow(String from, String to) {
    List<List<Edge>> open = new ArrayList<>();
    out(from).forEach(edge -> open.add(List.of(edge)));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      List<Edge> path = open.get(i);
      String end = path.get(path.size() - 1).to();
      if (end.equals(to)) {
        taken.addAll(path);
        return;
      }
      if (symbols.contains(end) && seen.add(end)) {
        for (Edge next : out(end)) {
          List<Edge> longer = new ArrayList<>(path);
          longer.add(next);
          open.add(longer);
        }
      }
    }
  }

  private List<Edge> out(String node) {
    return chart.edges().stream().filter(edge -> edge.from().equals(node)).toList();
  }
}
