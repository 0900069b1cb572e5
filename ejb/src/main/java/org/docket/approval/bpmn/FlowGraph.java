package org.docket.approval.bpmn;

import java.util.List;
import org.docket.problem.Text;

/** A process as nodes and flows, in reading order. */
record FlowGraph(
    String process, Text title, List<Lane> lanes, List<FlowNode> nodes, List<Flow> flows) {

  FlowGraph {
    lanes = List.copyOf(lanes);
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
  }

  /** Whose work stands beside each other. */
  record Lane(String key, Text title) {}

  FlowNode node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  List<FlowNode> in(Lane lane) {
    return nodes.stream().filter(node -> node.lane().equals(lane.key())).toList();
  }

  List<Flow> into(FlowNode node) {
    return flows.stream().filter(flow -> flow.to().equals(node.id())).toList();
  }

  List<Flow> from(FlowNode node) {
    return flows.stream().filter(flow -> flow.from().equals(node.id())).toList();
  }
}
