package org.docket.approval.flow;

import java.util.List;
import org.docket.problem.Text;

/** A process as nodes and flows, in reading order. */
public record FlowGraph(
    String process, Text title, List<Lane> lanes, List<FlowNode> nodes, List<Flow> flows) {

  public FlowGraph {
    lanes = List.copyOf(lanes);
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
  }

  /** Whose work stands beside each other. */
  public record Lane(String key, Text title) {}

  public FlowNode node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  public List<FlowNode> in(Lane lane) {
    return nodes.stream().filter(node -> node.lane().equals(lane.key())).toList();
  }

  public List<Flow> into(FlowNode node) {
    return flows.stream().filter(flow -> flow.to().equals(node.id())).toList();
  }

  public List<Flow> from(FlowNode node) {
    return flows.stream().filter(flow -> flow.from().equals(node.id())).toList();
  }
}
