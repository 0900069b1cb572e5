package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.Sheet;
import org.docket.approval.flow.ChainFlow;
import org.docket.approval.flow.ChainLanes;
import org.docket.approval.flow.FlowGraph;
import org.docket.approval.flow.FlowNode;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Mark;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.approval.swimlane.FlowChart.Note;
import org.docket.approval.swimlane.FlowChart.Phase;
import org.docket.definition.CompiledSet;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/**
 * Makes the chart of a chain from its graph: gateways that only part or join ways disappear, the
 * answers to a step are ways out of its box, and what the sheet says about boxes is added.
 */
public final class ChartBuilder {

  private final ProcessDefinition process;
  private final ChainLanes lanes;
  private final ConditionWords words;
  private final StepNotes notes;
  private final Map<String, Integer> phases = new LinkedHashMap<>();

  private ChartBuilder(ProcessDefinition process, CompiledSet set, ChainLanes lanes) {
    this.process = process;
    this.lanes = lanes;
    this.words =
        ConditionWords.in(set, set.require(FormDefinition.class, process.form()), lanes::unitOf);
    this.notes = new StepNotes(process, set, lanes, words);
    List<Sheet.Phase> all = process.sheet().phases();
    for (int i = 0; i < all.size(); i++) {
      int phase = i;
      all.get(i).steps().forEach(step -> phases.put(step, phase));
    }
  }

  /** Of a process that has a chain. */
  public static FlowChart of(ProcessDefinition process, CompiledSet set, ChainLanes lanes) {
    return new ChartBuilder(process, set, lanes).build();
  }

  private FlowChart build() {
    FlowGraph graph = ChainFlow.of(process, lanes);
    SimpleGraph simple = new SimpleGraph(graph, words);
    List<Node> nodes = new ArrayList<>();
    List<FlowNode> drawn = simple.nodes();
    for (int i = 0; i < drawn.size(); i++) {
      nodes.add(node(drawn, i, simple));
    }
    List<Node> ordered = BoxPairs.ordered(nodes, simple.edges());
    List<FlowChart.Lane> used =
        lanes.lanes().stream()
            .filter(lane -> nodes.stream().anyMatch(node -> node.lane().equals(lane.key())))
            .map(lane -> new FlowChart.Lane(lane.key(), lane.title()))
            .toList();
    List<Phase> bands =
        process.sheet().phases().stream().map(phase -> new Phase(phase.title())).toList();
    return new FlowChart(used, bands, ordered, simple.edges());
  }

  private Node node(List<FlowNode> drawn, int index, SimpleGraph simple) {
    FlowNode node = drawn.get(index);
    Optional<String> step = node.step();
    Optional<Sheet.Box> box = step.map(process.sheet().boxes()::get);
    return new Node(
        node.id(),
        kind(node),
        step.map(lanes::numberOf).orElse(""),
        title(node, simple),
        node.lane(),
        phase(drawn, index),
        box.flatMap(Sheet.Box::beside).flatMap(name -> partner(node, name)),
        simple.exits(node.id()),
        step.flatMap(notes::document),
        step.map(notes::of).orElseGet(() -> decided(node, simple)),
        Mark.NONE);
  }

  private static Text title(FlowNode node, SimpleGraph simple) {
    return simple.question(node.id()).orElse(node.name());
  }

  /** What a question is too long for its symbol is level with it. */
  private static Note decided(FlowNode node, SimpleGraph simple) {
    return simple
        .question(node.id())
        .map(question -> new Note(Optional.empty(), List.of(question)))
        .orElse(Note.NONE);
  }

  private static Kind kind(FlowNode node) {
    return switch (node.kind()) {
      case START -> Kind.START;
      case END, STOP -> Kind.END;
      case PEOPLE -> Kind.TASK;
      case CALL, SEND -> node.called().isPresent() ? Kind.LINK : Kind.NOTICE;
      case WAIT -> Kind.WAIT;
      case SERVICE -> Kind.SERVICE;
      case ONE -> Kind.DECISION;
      case ALL, SOME -> Kind.JOIN;
    };
  }

  /** A gateway belongs to the step behind it, all else without a phase to what stands before it. */
  private int phase(List<FlowNode> drawn, int index) {
    Optional<Integer> own = drawn.get(index).step().map(phases::get);
    if (own.isPresent()) {
      return own.get();
    }
    boolean gateway = drawn.get(index).step().isEmpty() && !drawn.get(index).id().startsWith("end");
    if (gateway) {
      for (FlowNode next : drawn.subList(index, drawn.size())) {
        Optional<Integer> known = next.step().map(phases::get);
        if (known.isPresent()) {
          return known.get();
        }
      }
    }
    for (int i = index; i >= 0; i--) {
      Optional<Integer> known = drawn.get(i).step().map(phases::get);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return 0;
  }

  /** The node of a step of another lane that is named by its key or by its number. */
  private Optional<String> partner(FlowNode node, String name) {
    return process.chain().stream()
        .flatMap(chain -> org.docket.approval.chain.ChainMap.of(chain).steps().stream())
        .filter(step -> step.equals(name) || lanes.numberOf(step).equals(name))
        .filter(step -> !lanes.laneOf(step).equals(node.lane()))
        .findFirst()
        .map(step -> "step-" + step);
  }

  /** The same chart with the way of a record in it. */
  public static FlowChart marked(
      FlowChart chart, Map<String, Mark> marks, List<Map.Entry<String, String>> taken) {
    List<Node> nodes =
        chart.nodes().stream()
            .map(node -> node.marked(marks.getOrDefault(stepOf(node), Mark.NONE)))
            .toList();
    TakenWays ways = new TakenWays(chart, taken);
    List<Edge> edges =
        chart.edges().stream()
            .map(edge -> new Edge(edge.from(), edge.to(), edge.label(), ways.hasTaken(edge)))
            .toList();
    return new FlowChart(chart.lanes(), chart.phases(), nodes, edges);
  }

  /** Key of the step; the id where it is none. */
  static String stepOf(Node node) {
    return node.id().startsWith("step-") ? node.id().substring("step-".length()) : node.id();
  }
}
