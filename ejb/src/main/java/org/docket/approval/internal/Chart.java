package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.ApprovalPosition.Edge;
import org.docket.approval.ApprovalPosition.Lane;
import org.docket.approval.chain.BlockCases;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainGraph;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Way;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.Sheet;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.flow.ChainLanes;
import org.docket.organization.Group;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * The chart of a process without a record: lanes, which step stands in which, and the ways between
 * them. Lanes come from the sheet of the process; without one, from the people of the chain.
 */
final class Chart implements ChainLanes {

  /** The lane of what no person does. */
  static final String NOBODY = "system";

  private static final Lane SYSTEM = new Lane(NOBODY, Text.of("System", "系统"));

  private static final BlockCases<String> KINDS =
      new BlockCases<>() {
        @Override
        public String human(HumanStep step) {
          return step.doing().isOpinion()
              ? "consult"
              : step.doing().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String inform(InformStep step) {
          return "inform";
        }

        @Override
        public String waiting(WaitStep step) {
          return "wait";
        }

        @Override
        public String call(CallStep step) {
          return "call";
        }

        @Override
        public String spawn(SpawnStep step) {
          return "spawn";
        }

        @Override
        public String choose(Choose choose) {
          return "choose";
        }

        @Override
        public String parallel(Parallel parallel) {
          return "parallel";
        }

        @Override
        public String part(SubChain part) {
          return "sub-chain";
        }

        @Override
        public String forEach(ForEach each) {
          return "for-each";
        }
      };

  private static final Lane CREATOR = new Lane("creator", Text.of("Originator", "发起人"));

  private final ProcessDefinition process;
  private final OrganizationChart organization;
  private final ChainMap map;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();
  private final Map<String, String> laneOf = new LinkedHashMap<>();

  Chart(ProcessDefinition process, OrganizationChart organization) {
    this.process = process;
    this.organization = organization;
    this.map = ChainMap.of(process.chain().orElseThrow());
    process
        .sheet()
        .lanes()
        .forEach(lane -> lanes.put(lane.key(), new Lane(lane.key(), lane.title())));
    map.steps().forEach(this::place);
  }

  ChainMap map() {
    return map;
  }

  /** Lanes of the sheet are shown even when they are empty. */
  List<Lane> columns() {
    return List.copyOf(lanes.values());
  }

  @Override
  public List<ChainLanes.Swimlane> lanes() {
    return columns().stream()
        .map(lane -> new ChainLanes.Swimlane(lane.key(), lane.title()))
        .toList();
  }

  @Override
  public String laneOf(String step) {
    return laneOf.getOrDefault(step, SYSTEM.key());
  }

  Text endTitle(End end) {
    return process.chain().orElseThrow().endTitle(end);
  }

  @Override
  public Optional<Text> unitOf(String code) {
    return organization.unit(code).map(Unit::name);
  }

  @Override
  public String numberOf(String step) {
    return box(step)
        .flatMap(Sheet.Box::number)
        .orElseGet(() -> Integer.toString(map.steps().indexOf(step) + 1));
  }

  @Override
  public Text titleOf(String step) {
    return box(step).flatMap(Sheet.Box::title).orElse(map.step(step).title());
  }

  /**
   * @param reached the steps that are done, passed over or open now
   */
  List<Edge> edges(ApprovalState state, Set<String> reached) {
    ChainGraph graph = ChainGraph.of(map);
    List<Edge> edges = new ArrayList<>();
    for (String key : map.steps()) {
      Set<String> labelled = new LinkedHashSet<>();
      ChainStep step = map.step(key);
      for (StepOutcome outcome : step.outcomes()) {
        boolean taken = wasAnswered(state, key, Set.of(outcome.key()));
        for (String to : jumps(graph, step, outcome)) {
          labelled.add(to);
          edges.add(new Edge(key, to, Optional.of(outcome.title()), taken));
        }
      }
      Optional<Text> next = nextLabel(step);
      boolean wentOn = wentOn(state, step);
      Set<String> gone = wentOn ? entered(graph, key, state, reached) : Set.of();
      graph.after(key).stream()
          .filter(to -> !to.equals(ChainGraph.END) && !labelled.contains(to))
          .forEach(to -> edges.add(new Edge(key, to, next, gone.contains(to))));
    }
    return edges;
  }

  /** Where an outcome leads that is not simply what follows the step. */
  private Set<String> jumps(ChainGraph graph, ChainStep step, StepOutcome outcome) {
    Way way = way(step, outcome);
    if (way instanceof Way.To jump) {
      return Set.of(jump.step());
    }
    return way instanceof Way.Behind behind && !isNext(step, way)
        ? graph.behind(behind.address()).stream()
            .filter(to -> !to.equals(ChainGraph.END))
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  private boolean isNext(ChainStep step, Way way) {
    return way instanceof Way.Behind behind && behind.address().equals(map.addressOf(step.key()));
  }

  /**
   * The steps that were gone to from this one: not those that were passed over, and those behind a
   * step with a condition only where it was passed over.
   */
  private static Set<String> entered(
      ChainGraph graph, String from, ApprovalState state, Set<String> reached) {
    Set<String> done = new HashSet<>(state.path());
    Set<String> entered = new LinkedHashSet<>(graph.after(from));
    entered.removeIf(
        step ->
            !reached.contains(step) || (state.skipped().contains(step) && !done.contains(step)));
    Set<String> behind = new HashSet<>();
    entered.stream()
        .filter(step -> !step.equals(from))
        .forEach(step -> behind.addAll(graph.after(step)));
    Set<String> first = new LinkedHashSet<>(entered);
    first.removeAll(behind);
    return first.isEmpty() ? entered : first;
  }

  /** Whether the step was left for the one after it, and not by a jump. */
  private boolean wentOn(ApprovalState state, ChainStep step) {
    Set<String> onward =
        step.outcomes().stream()
            .filter(outcome -> way(step, outcome) instanceof Way.Behind)
            .map(StepOutcome::key)
            .collect(Collectors.toSet());
    return state.spawned().contains(step.key()) || wasAnswered(state, step.key(), onward);
  }

  private Way way(ChainStep step, StepOutcome outcome) {
    return map.way(map.addressOf(step.key()), outcome.target());
  }

  private static boolean wasAnswered(ApprovalState state, String step, Set<String> outcomes) {
    return state.done().stream()
        .anyMatch(done -> done.step().equals(step) && outcomes.contains(done.outcome()));
  }

  /** A single way needs no label. */
  private Optional<Text> nextLabel(ChainStep step) {
    return step.outcomes().size() < 2
        ? Optional.empty()
        : step.outcomes().stream()
            .filter(outcome -> isNext(step, way(step, outcome)))
            .findFirst()
            .map(StepOutcome::title);
  }

  /** What is done in a step, as one word. */
  static String kind(ChainStep step) {
    return step.as(KINDS);
  }

  @Override
  public List<Text> peopleOf(String step) {
    return peopleOf(map.step(step)).stream().map(who -> laneOf(who).title()).distinct().toList();
  }

  /** Empty for what no person does. */
  Optional<Lane> lane(String step) {
    return Optional.ofNullable(lanes.get(laneOf(step))).filter(lane -> !lane.equals(SYSTEM));
  }

  private void place(String step) {
    Lane lane =
        box(step)
            .flatMap(Sheet.Box::lane)
            .flatMap(key -> Optional.ofNullable(lanes.get(key)))
            .orElseGet(() -> laneOfPeople(step));
    lanes.putIfAbsent(lane.key(), lane);
    laneOf.put(step, lane.key());
  }

  private Optional<Sheet.Box> box(String step) {
    return Optional.ofNullable(process.sheet().boxes().get(step));
  }

  private Lane laneOfPeople(String step) {
    List<Who> by = peopleOf(map.step(step));
    if (by.isEmpty()) {
      return SYSTEM;
    }
    return column(by.get(0));
  }

  /** The lane that a person's steps stand in. */
  Lane column(Who who) {
    Lane own = laneOf(who);
    return process.sheet().lanes().stream()
        .filter(lane -> lane.positions().contains(own.key()))
        .findFirst()
        .map(lane -> new Lane(lane.key(), lane.title()))
        .orElse(own);
  }

  private static List<Who> peopleOf(ChainStep step) {
    if (step instanceof HumanStep human) {
      return human.by();
    }
    return step instanceof InformStep inform ? inform.people() : List.of();
  }

  private Lane laneOf(Who who) {
    if (who instanceof Who.Holders holders) {
      return position(holders.position());
    }
    if (who instanceof Who.HoldersOf holders) {
      return position(holders.position());
    }
    if (who instanceof Who.HeadOf head) {
      return head.up() == 0
          ? new Lane("head", Text.of("Head of the unit", "部门负责人"))
          : new Lane(
              "head-up:" + head.up(),
              Text.of("Head, %d up".formatted(head.up()), "上 %d 级负责人".formatted(head.up())));
    }
    if (who instanceof Who.Members members) {
      return new Lane(
          "group:" + members.group(),
          organization
              .group(members.group())
              .map(Group::title)
              .orElseGet(() -> Text.same(members.group())));
    }
    if (who instanceof Who.HeadsUpTo) {
      return new Lane("heads", Text.of("Heads, level by level", "逐级负责人"));
    }
    if (who instanceof Who.ByMatrix table) {
      return new Lane("matrix:" + table.matrix().key(), table.matrix().title());
    }
    if (who instanceof Who.OfLevel level) {
      return level
          .position()
          .map(this::position)
          .orElseGet(() -> new Lane("head:" + level.type(), headOf(level.type())));
    }
    if (who instanceof Who.People people) {
      return person(people.expression().source());
    }
    if (who instanceof Who.DoerElsewhere doer) {
      return new Lane(
          "doer:" + doer.record().source() + "." + doer.step(),
          Text.of(
              "Who did %s of %s".formatted(doer.step(), doer.record().text()),
              "%2$s 的 %1$s 办理人".formatted(doer.step(), doer.record().text())));
    }
    return who instanceof Who.Doer doer ? laneOfDoer(doer) : CREATOR;
  }

  /** Whoever is asked by that step; who did a step that others did is whoever they are. */
  private Lane laneOfDoer(Who.Doer doer) {
    Set<String> looked = new HashSet<>();
    Who who = doer;
    while (who instanceof Who.Doer other) {
      List<Who> asked = peopleOf(map.step(other.step()));
      if (asked.isEmpty() || !looked.add(other.step())) {
        return CREATOR;
      }
      who = asked.get(0);
    }
    return laneOf(who);
  }

  /** Where there is one unit of the type, it is called by its name. */
  private Text headOf(String type) {
    List<Unit> units =
        organization.units().stream()
            .filter(unit -> unit.active() && unit.type().equals(type))
            .toList();
    if (units.isEmpty()) {
      return Text.of("Head of the unit (%s)".formatted(type), "单位负责人（%s）".formatted(type));
    }
    Text unit = units.get(0).name();
    return units.size() == 1
        ? Text.of("Head of " + unit.en(), unit.zh() + "负责人")
        : Text.of("Head of %s or the like".formatted(unit.en()), "%s等单位负责人".formatted(unit.zh()));
  }

  private Lane position(String key) {
    Optional<Text> name = organization.position(key).map(Position::name);
    return new Lane(key, name.orElseGet(() -> Text.same(key)));
  }

  /** Called as the form calls the person. */
  private Lane person(String field) {
    Text title = process.people().getOrDefault(field, Text.of("Person in charge", "责任人"));
    return new Lane("person:" + field, title);
  }
}
