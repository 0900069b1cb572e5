package org.docket.approval.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.BlockCases;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Way;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.flow.FlowNode.Kind;
import org.docket.problem.Text;

/**
 * Makes the graph of a chain. What a step does with its condition and its outcomes becomes gateways
 * before and behind it; several ways into the end of a branch meet in one, so that the branches
 * join once. One use each.
 */
public final class ChainFlow {

  private static final Text START = Text.of("Handed in", "提交");
  private static final Text OTHERWISE = Text.of("otherwise", "否则");

  private final ChainLanes lanes;
  private final ChainMap map;
  private final Map<String, List<Loose>> behindParts = new LinkedHashMap<>();
  private final Deque<ForEach> around = new ArrayDeque<>();
  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, String> entries = new LinkedHashMap<>();
  private final List<Jump> jumps = new ArrayList<>();

  private ChainFlow(ChainLanes lanes, ChainMap map) {
    this.lanes = lanes;
    this.map = map;
  }

  /** A way whose goal is not known yet. */
  private record Loose(
      String from, Optional<Text> name, Optional<String> condition, boolean otherwise) {
    static Loose of(FlowNode from) {
      return new Loose(from.id(), Optional.empty(), Optional.empty(), false);
    }
  }

  private record Jump(Loose way, String step) {}

  public static FlowGraph of(ProcessDefinition process, ChainLanes lanes) {
    ChainDefinition chain = process.chain().orElseThrow();
    ChainFlow flow = new ChainFlow(lanes, ChainMap.of(chain));
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
      connect(ends, add(FlowNode.of(FlowNode.END, Kind.END, End.COMPLETED.title(), laneOf(ends))));
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
      return step(step, StepNodes.human(step, lanes, Optional.ofNullable(around.peek())));
    }

    @Override
    public List<Loose> spawn(SpawnStep step) {
      return step(step, StepNodes.spawn(step, lanes));
    }

    @Override
    public List<Loose> inform(InformStep step) {
      return step(step, StepNodes.plain(step, Kind.SEND, lanes));
    }

    @Override
    public List<Loose> waiting(WaitStep step) {
      return step(step, StepNodes.plain(step, Kind.WAIT, lanes));
    }

    @Override
    public List<Loose> call(CallStep step) {
      return step(step, StepNodes.plain(step, Kind.SERVICE, lanes));
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
      List<Loose> inward = met(into);
      FlowNode split = gateway(Kind.ALL, lane);
      connect(inward, split);
      List<List<Loose>> ends = new ArrayList<>();
      for (Parallel.Branch branch : parallel.branches()) {
        Loose way = new Loose(split.id(), branch.title(), Optional.empty(), false);
        ends.add(sequence(branch.steps(), List.of(way)));
      }
      boolean all = parallel.join().kind() == Quorum.Kind.ALL;
      List<List<Loose>> meeting = ends.stream().map(this::met).toList();
      FlowNode join = gateway(all ? Kind.ALL : Kind.SOME, lane);
      meeting.forEach(branch -> connect(branch, join));
      return List.of(Loose.of(join));
    }

    /** The steps of the part stand in its place; what its ends lead to is behind it. */
    @Override
    public List<Loose> part(SubChain part) {
      List<Loose> out = new ArrayList<>();
      List<Loose> inward = guarded(part.when(), out);
      List<Loose> done = new ArrayList<>(sequence(part.steps(), inward));
      done.addAll(behindParts.getOrDefault(map.addressOfPart(part.key()), List.of()));
      out.addAll(0, done);
      return out;
    }

    /** Between two gateways, each step as often as there are items. */
    @Override
    public List<Loose> forEach(ForEach each) {
      List<Loose> out = new ArrayList<>();
      List<Loose> inward = met(guarded(each.when(), out));
      String lane = laneOf(into);
      FlowNode split = add(FlowNode.of("gateway-" + nodes.size(), Kind.ALL, each.title(), lane));
      connect(inward, split);
      around.push(each);
      List<Loose> ends = met(sequence(each.steps(), List.of(Loose.of(split))));
      around.pop();
      FlowNode join = gateway(Kind.ALL, lane);
      connect(ends, join);
      out.add(0, Loose.of(join));
      return out;
    }

    /** A condition becomes a gateway; the way past it is added to those that lead out. */
    private List<Loose> guarded(Optional<Condition> when, List<Loose> out) {
      if (when.isEmpty()) {
        return into;
      }
      FlowNode before = gateway(Kind.ONE, laneOf(into));
      connect(into, before);
      String condition = when.get().source();
      out.add(new Loose(before.id(), Optional.of(OTHERWISE), Optional.empty(), true));
      return List.of(
          new Loose(before.id(), Optional.of(Text.same(condition)), Optional.of(condition), false));
    }

    /** Ways that exclude each other meet before branches open or join. */
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
      out.addAll(behindParts.getOrDefault(map.addressOf(step.key()), List.of()));
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
              several ? Optional.of(outcome.title()) : Optional.empty(),
              several ? Optional.of("outcome = \"" + outcome.key() + "\"") : Optional.empty(),
              false);
      lead(way, step, outcome.target(), onward);
    }
    boolean tellsAll = step instanceof HumanStep;
    boolean onlyFailure =
        step instanceof CallStep
            && outcomes.stream().allMatch(outcome -> outcome.key().equals(CallStep.FAILED));
    if ((!tellsAll && onward.isEmpty() && !(step instanceof CallStep)) || onlyFailure) {
      onward.add(new Loose(from.id(), Optional.of(OTHERWISE), Optional.empty(), true));
    }
    return onward;
  }

  private void lead(Loose way, ChainStep step, Target target, List<Loose> onward) {
    String address = map.addressOf(step.key());
    Way to = map.way(address, target);
    if (to instanceof Way.To jump) {
      jumps.add(new Jump(way, jump.step()));
    } else if (to instanceof Way.Ending ending) {
      Kind kind = ending.end() == End.COMPLETED ? Kind.END : Kind.STOP;
      connect(List.of(way), end(ending.end(), kind, node(way.from()).lane()));
    } else {
      String behind = ((Way.Behind) to).address();
      List<Loose> ways =
          behind.equals(address)
              ? onward
              : behindParts.computeIfAbsent(behind, part -> new ArrayList<>());
      ways.add(way);
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
