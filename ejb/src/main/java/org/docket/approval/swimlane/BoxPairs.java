package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Node;

/**
 * Pairs of boxes that stand beside each other, whichever of the two the sheet says it of. A box can
 * only be put into the row of an earlier one that is not higher than what leads to it: of two boxes
 * on ways of different length the one on the longer way comes first.
 */
final class BoxPairs {

  private final List<Node> nodes;
  private final List<Edge> edges;

  private BoxPairs(List<Node> nodes, List<Edge> edges) {
    this.nodes = new ArrayList<>(nodes);
    this.edges = edges;
  }

  /** The nodes in reading order; only the later box of a pair is beside the other. */
  static List<Node> ordered(List<Node> nodes, List<Edge> edges) {
    BoxPairs pairs = new BoxPairs(nodes, edges);
    nodes.stream()
        .filter(node -> node.beside().isPresent())
        .forEach(node -> pairs.pair(node.id(), node.beside().orElseThrow()));
    return List.copyOf(pairs.nodes);
  }

  private void pair(String one, String other) {
    int first = Math.min(indexOf(one), indexOf(other));
    int second = Math.max(indexOf(one), indexOf(other));
    stand(first, Optional.empty());
    if (first < 0) {
      stand(second, Optional.empty());
      return;
    }
    if (isHigher(first, second) && isFreeUntil(first, second)) {
      nodes.add(second, nodes.remove(first));
      stand(second - 1, Optional.empty());
      stand(second, Optional.of(nodes.get(second - 1).id()));
    } else {
      stand(second, Optional.of(nodes.get(first).id()));
    }
  }

  private void stand(int index, Optional<String> beside) {
    if (index >= 0) {
      nodes.set(index, nodes.get(index).standing(beside));
    }
  }

  private int indexOf(String id) {
    return IntStream.range(0, nodes.size())
        .filter(i -> nodes.get(i).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  private boolean isHigher(int one, int other) {
    Map<String, Integer> depths = new HashMap<>();
    for (Node node : nodes) {
      int depth =
          edges.stream()
              .filter(edge -> edge.to().equals(node.id()))
              .mapToInt(edge -> depths.getOrDefault(edge.from(), -1) + 1)
              .max()
              .orElse(0);
      depths.put(node.id(), depth);
    }
    return depths.getOrDefault(nodes.get(one).id(), 0)
        < depths.getOrDefault(nodes.get(other).id(), 0);
  }

  /** Whether no way leads from the first to what it would come behind, or from there to it. */
  private boolean isFreeUntil(int first, int second) {
    Set<String> between = new HashSet<>();
    nodes.subList(first + 1, second + 1).forEach(node -> between.add(node.id()));
    String moved = nodes.get(first).id();
    return edges.stream()
        .noneMatch(
            edge ->
                (edge.from().equals(moved) && between.contains(edge.to()))
                    || (edge.to().equals(moved) && between.contains(edge.from())));
  }
}
