package org.docket.approval.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.bpmn.FlowNode.Kind;
import org.docket.approval.chain.BlockCases;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.problem.Text;

/**
 * Makes the graph of a chain. What a step does with its condition and its outcomes becomes gateways
 * before and behind it; several ways into the end of a branch meet in one, so that the branches
 * join once. One use each.
 */
final class ChainFlow {

  private static final Text START = Text.of("Handed in", "提交");
  private static final Text OTHERWISE = Text.of("otherwise", "否则");

  private final ChainLanes lanes;
  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, String> entries = new LinkedHashMap<>();
  private final List<Jump> jumps = new ArrayList<>();

  private ChainFlow(ChainLanes lanes) {
    this.lanes = lanes;
  }

  /** A way whose goal is not known yet. */
  private record Loose(
      String from, Optional<Text> name, Optional<String> condition, boolean otherwise) {
    static Loose of(FlowNode from) {
      return new Loose(from.id(), Optional.empty(), Optional.empty(), false);
    }
  }

  private record Jump(Loose way, String step) {}

  static FlowGraph of(ProcessDefinition process, ChainLanes lanes) {
    ChainDefinition chain = process.chain().orElseThrow();
    ChainFlow flow = new ChainFlow(lanes);
    flow.whole(chain);
    List<FlowGraph.Lane> used =
        lanes.lanes().stream()
            .filter(lane -> flow.nodes.values().stream().anyMatch(n -> n.lane().equals(lane.key())))
            .map(lane -> new FlowGraph.Lane(lane.key(), lane.title()))
            .toList();
    return new FlowGraph(
        process.key(), process.title(), used, List.copyOf(flow.nodes.values()), flow.flows);
  }

  private void whole(ChainDefinition chain) {
    String first = firstLane(chain);
    FlowNode start = add(FlowNode.of("start", Kind.START, START, first));
    List<Loose> ends = sequence(chain.steps(), List.of(Loose.of(start)));
    if (!ends.isEmpty()) {
      connect(ends, end(End.COMPLETED, Kind.END, laneOf(ends)));
    }
    for (ChainStep step : chain.elsewhere()) {
      block(step, List.of());
    }
    for (Jump jump : jumps) {
      String entry = Optional.ofNullable(entries.get(jump.step())).orElseThrow();
      connect(List.of(jump.way()), node(entry));
    }
  }

  private String firstLane(ChainDefinition chain) {
    return chain.steps().stream()
        .filter(ChainStep.class::isInstance)
        .map(step -> lanes.laneOf(((ChainStep) step).key()))
        .findFirst()
        .orElseGet(() -> lanes.lanes().get(0).key());
  }

  private List<Loose> sequence(List<ChainBlock> blocks, List<Loose> into) {
    List<Loose> open = into;
    for (ChainBlock block : blocks) {
      open = block(block, open);
    }
    return open;
  }

  private List<Loose> block(ChainBlock block, List<Loose> into) {
    return block.as(new Blocks(into));
  }

  /** What each kind of block becomes, given the ways that lead to it. */
  private final class Blocks implements BlockCases<List<Loose>> {
    private final List<Loose> into;

    private Blocks(List<Loose> into) {
      this.into = into;
    }

    @Override
    public List<Loose> human(HumanStep step) {
      return step(step, StepNodes.human(step, lanes));
    }

    @Override
    public List<Loose> spawn(SpawnStep step) {
      return step(step, StepNodes.spawn(step, lanes));
    }

    @Override
    public List<Loose> choose(Choose choose) {
      FlowNode gateway = gateway(Kind.ONE, laneOf(into));
      connect(into, gateway);
      List<Loose> out = new ArrayList<>();
      for (Choose.Arm arm : choose.arms()) {
        Optional<String> condition = arm.when().map(Condition::source);
        Text name = arm.title().orElse(condition.map(Text::same).orElse(OTHERWISE));
        Loose way = new Loose(gateway.id(), Optional.of(name), condition, arm.when().isEmpty());
        out.addAll(sequence(arm.steps(), List.of(way)));
      }
      return out;
    }

    @Override
    public List<Loose> parallel(Parallel parallel) {
      String lane = laneOf(into);
      FlowNode split = gateway(Kind.ALL, lane);
      connect(into, split);
      List<List<Loose>> ends = new ArrayList<>();
      for (Parallel.Branch branch : parallel.branches()) {
        Loose way = new Loose(split.id(), branch.title(), Optional.empty(), false);
        ends.add(sequence(branch.steps(), List.of(way)));
      }
      FlowNode join = gateway(Kind.ALL, lane);
      ends.forEach(branch -> connect(met(branch), join));
      return List.of(Loose.of(join));
    }

    /** Ways that exclude each other meet before branches join. */
    private List<Loose> met(List<Loose> ways) {
      if (ways.size() < 2) {
        return ways;
      }
      FlowNode meeting = gateway(Kind.ONE, laneOf(ways));
      connect(ways, meeting);
      return List.of(Loose.of(meeting));
    }

    private List<Loose> step(ChainStep step, FlowNode node) {
      List<Loose> out = new ArrayList<>();
      List<Loose> inward = into;
      if (step.when().isPresent()) {
        FlowNode before = gateway(Kind.ONE, node.lane());
        connect(into, before);
        entries.put(step.key(), before.id());
        String condition = step.when().get().source();
        Text name = Text.same(condition);
        inward = List.of(new Loose(before.id(), Optional.of(name), Optional.of(condition), false));
        out.add(new Loose(before.id(), Optional.of(OTHERWISE), Optional.empty(), true));
      }
      add(node);
      entries.putIfAbsent(step.key(), node.id());
      connect(inward, node);
      out.addAll(0, outcomes(step, node));
      return out;
    }
  }

  private List<Loose> outcomes(ChainStep step, FlowNode node) {
    List<StepOutcome> outcomes = step.outcomes();
    if (outcomes.isEmpty()) {
      return List.of(Loose.of(node));
    }
    boolean several = outcomes.size() > 1;
    FlowNode from = several ? gateway(Kind.ONE, node.lane()) : node;
    if (several) {
      connect(List.of(Loose.of(node)), from);
    }
    List<Loose> onward = new ArrayList<>();
    for (StepOutcome outcome : outcomes) {
      Loose way =
          new Loose(
              from.id(),
              Optional.of(outcome.title()),
              several ? Optional.of("outcome = \"" + outcome.key() + "\"") : Optional.empty(),
              false);
      lead(way, outcome.target(), onward);
    }
    boolean tellsAll = step instanceof HumanStep;
    if (!tellsAll && onward.isEmpty()) {
      onward.add(new Loose(from.id(), Optional.of(OTHERWISE), Optional.empty(), true));
    }
    return onward;
  }

  private void lead(Loose way, Target target, List<Loose> onward) {
    if (target instanceof Target.ToStep jump) {
      jumps.add(new Jump(way, jump.step()));
    } else if (target instanceof Target.ToEnd end) {
      Kind kind = end.end() == End.COMPLETED ? Kind.END : Kind.STOP;
      connect(List.of(way), end(end.end(), kind, node(way.from()).lane()));
    } else {
      onward.add(way);
    }
  }

  private FlowNode end(End end, Kind kind, String lane) {
    return add(FlowNode.of("end-" + nodes.size(), kind, end.title(), lane));
  }

  private FlowNode gateway(Kind kind, String lane) {
    return add(FlowNode.of("gateway-" + nodes.size(), kind, Text.same(""), lane));
  }

  private FlowNode add(FlowNode node) {
    nodes.put(node.id(), node);
    return node;
  }

  private FlowNode node(String id) {
    return Optional.ofNullable(nodes.get(id)).orElseThrow();
  }

  /** Where the last of these ways comes from. */
  private String laneOf(List<Loose> ways) {
    return ways.isEmpty()
        ? lanes.lanes().get(0).key()
        : node(ways.get(ways.size() - 1).from()).lane();
  }

  private void connect(List<Loose> ways, FlowNode to) {
    for (Loose way : ways) {
      String id = "flow-" + flows.size();
      flows.add(new Flow(id, way.from(), to.id(), way.name(), way.condition(), way.otherwise()));
    }
  }
}
