package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.flow.Flow;
import org.docket.approval.flow.FlowGraph;
import org.docket.approval.flow.FlowNode;
import org.docket.approval.flow.FlowNode.Kind;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Exit;
import org.docket.problem.Text;

/** The graph of a chain without the gateways that a reader of a chart does not need. */
final class SimpleGraph {

  private static final Text YES = Text.of("Yes", "是");
  private static final Text NO = Text.of("No", "否");
  private static final Text OTHERWISE = Text.of("Otherwise", "其他");
  private static final String OUTCOME = "outcome = ";

  private final ConditionWords words;
  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final Map<String, List<Exit>> exits = new HashMap<>();
  private final Map<String, Text> questions = new HashMap<>();
  private List<Arc> arcs = new ArrayList<>();

  /** A way while the graph is made simpler. */
  private record Arc(
      String from, String to, Optional<Text> label, Optional<String> condition, boolean otherwise) {
    Arc labelled(Text text) {
      return new Arc(from, to, Optional.of(text), condition, otherwise);
    }

    boolean isOutcome() {
      return otherwise || condition.filter(source -> source.startsWith(OUTCOME)).isPresent();
    }

    /** Whether the label is nothing but the condition. */
    boolean isPlain() {
      return condition.map(Text::same).equals(label);
    }
  }

  SimpleGraph(FlowGraph graph, ConditionWords words) {
    this.words = words;
    graph.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Flow flow : graph.flows()) {
      arcs.add(new Arc(flow.from(), flow.to(), flow.name(), flow.condition(), flow.otherwise()));
    }
    graph.nodes().forEach(this::answers);
    boolean simpler = true;
    while (simpler) {
      simpler =
          nodes.values().stream()
              .filter(this::isNeedless)
              .findFirst()
              .map(this::skip)
              .orElse(false);
    }
    graph.nodes().stream().filter(node -> nodes.containsKey(node.id())).forEach(this::decide);
    arcs = joined();
  }

  /** In reading order. */
  List<FlowNode> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Edge> edges() {
    return arcs.stream().map(arc -> new Edge(arc.from(), arc.to(), arc.label(), false)).toList();
  }

  List<Exit> exits(String node) {
    return exits.getOrDefault(node, List.of());
  }

  /** What a gateway asks that is answered with yes or no. */
  Optional<Text> question(String node) {
    return Optional.ofNullable(questions.get(node));
  }

  private List<Arc> into(String node) {
    return arcs.stream().filter(arc -> arc.to().equals(node)).toList();
  }

  private List<Arc> from(String node) {
    return arcs.stream().filter(arc -> arc.from().equals(node)).toList();
  }

  /** The gateway behind a step that has several outcomes becomes the outcomes of the step. */
  private void answers(FlowNode gateway) {
    List<Arc> in = into(gateway.id());
    List<Arc> out = from(gateway.id());
    boolean isAnswer =
        gateway.kind() == Kind.ONE
            && in.size() == 1
            && Optional.ofNullable(nodes.get(in.get(0).from())).flatMap(FlowNode::step).isPresent()
            && out.size() > 1
            && out.stream().allMatch(Arc::isOutcome)
            && out.stream().anyMatch(arc -> !arc.otherwise());
    if (!isAnswer) {
      return;
    }
    String step = in.get(0).from();
    remove(gateway);
    for (Arc arc : out) {
      FlowNode to = nodes.get(arc.to());
      if (to != null && isExit(to)) {
        exits
            .computeIfAbsent(step, none -> new ArrayList<>())
            .add(new Exit(arc.label().orElse(to.name()), to.name()));
        remove(to);
      } else {
        arcs.add(new Arc(step, arc.to(), arc.label(), Optional.empty(), arc.otherwise()));
      }
    }
    List<Arc> onward = from(step);
    if (onward.size() == 1 && !exits.containsKey(step)) {
      arcs.remove(onward.get(0));
      arcs.add(new Arc(step, onward.get(0).to(), Optional.empty(), Optional.empty(), false));
    }
  }

  private boolean isExit(FlowNode node) {
    return (node.kind() == Kind.STOP || node.kind() == Kind.END) && !node.id().equals(FlowNode.END);
  }

  private void remove(FlowNode node) {
    nodes.remove(node.id());
    arcs.removeIf(arc -> arc.to().equals(node.id()) || arc.from().equals(node.id()));
  }

  private boolean isNeedless(FlowNode node) {
    int in = into(node.id()).size();
    int out = from(node.id()).size();
    return switch (node.kind()) {
      case ONE -> out < 2;
      case ALL, SOME -> in < 2 || out < 2;
      case START, END, STOP, PEOPLE, CALL, SEND, WAIT, SERVICE -> false;
    };
  }

  private boolean skip(FlowNode gateway) {
    List<Arc> in = into(gateway.id());
    List<Arc> out = from(gateway.id());
    remove(gateway);
    for (Arc before : in) {
      for (Arc after : out) {
        Optional<Text> name = Optional.of(gateway.name()).filter(text -> !text.en().isEmpty());
        boolean splits = out.size() > 1 && after.label().isPresent();
        Optional<Text> answer = splits ? Optional.empty() : before.label();
        Optional<Text> label =
            Stream.of(answer, name, after.label())
                .flatMap(Optional::stream)
                .reduce((a, b) -> joined(a, b, " · "));
        arcs.add(new Arc(before.from(), after.to(), label, before.condition(), before.otherwise()));
      }
    }
    return true;
  }

  /** Two ways of which one has a condition are yes and no. */
  private void decide(FlowNode gateway) {
    List<Arc> out = from(gateway.id());
    if (gateway.kind() != Kind.ONE) {
      return;
    }
    List<Arc> asked = out.stream().filter(arc -> arc.condition().isPresent()).toList();
    boolean isQuestion = out.size() == 2 && asked.size() == 1;
    if (isQuestion) {
      questions.put(gateway.id(), words.of(asked.get(0).condition().orElseThrow()));
    }
    for (Arc arc : out) {
      Text label =
          isQuestion
              ? (arc.equals(asked.get(0)) ? YES : NO)
              : arc.otherwise() ? OTHERWISE : inWords(arc);
      arcs.set(arcs.indexOf(arc), arc.labelled(label));
    }
  }

  private Text inWords(Arc arc) {
    return arc.isPlain() ? words.of(arc.condition().orElse("")) : arc.label().orElse(Text.same(""));
  }

  /** Several ways from one node to another are drawn as one. */
  private List<Arc> joined() {
    Map<List<String>, Arc> one = new LinkedHashMap<>();
    for (Arc arc : arcs) {
      one.merge(
          List.of(arc.from(), arc.to()),
          arc,
          (a, b) ->
              a.label().isPresent() && b.label().isPresent()
                  ? a.labelled(joined(a.label().get(), b.label().get(), " / "))
                  : new Arc(a.from(), a.to(), Optional.empty(), Optional.empty(), false));
    }
    return new ArrayList<>(one.values());
  }

  private static Text joined(Text a, Text b, String between) {
    return Text.of(a.en() + between + b.en(), a.zh() + between + b.zh());
  }
}
