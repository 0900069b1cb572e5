package org.docket.approval.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.ChainMap.Follower;
import org.docket.approval.chain.ChainMap.Way;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.approval.chain.WaitStep;
import org.docket.problem.Text;

/** Walks a chain from an address until people, other records or an end stop it. One use each. */
final class Walk {

  private static final Text NO_ARM =
      Text.of(
          "No arm of the choice applies and there is no otherwise", "分支条件均不成立，且没有 otherwise 分支");

  private static final Text CIRCLE =
      Text.of("The steps lead round in a circle and nobody is asked", "步骤循环往复且无人办理");
  private static final int MOST_MOVES = 200;

  private final ChainMap map;
  private Facts facts;
  private List<Inside> items = List.of();
  private final Instant at;
  private final List<ApprovalEvent> events = new ArrayList<>();
  private final List<ApprovalState.Done> done;
  private final List<String> skipped;
  private final List<String> spawned;
  private final List<Active.AtStep> beside;
  private final Map<Integer, List<Inside>> inside;
  private int visits;
  private int moves;

  Walk(ChainMap map, Facts facts, Instant at, ApprovalState state) {
    this.map = map;
    this.facts = facts;
    this.at = at;
    this.done = new ArrayList<>(state.done());
    this.skipped = new ArrayList<>(state.skipped());
    this.spawned = new ArrayList<>(state.spawned());
    this.beside = new ArrayList<>(state.beside());
    this.inside = new TreeMap<>(state.inside());
    this.visits = state.visits();
  }

  ChainMap map() {
    return map;
  }

  void happened(ApprovalEvent event) {
    events.add(event);
  }

  List<ApprovalEvent> events() {
    return events;
  }

  Facts facts() {
    return facts;
  }

  /** How much was done so far, by people or by records. */
  int work() {
    return done.size() + spawned.size();
  }

  /** As it stands in the middle of a command, seen from the items that it is about. */
  ApprovalState now() {
    return state(Optional.empty(), Optional.empty()).seenFrom(items);
  }

  /** Does something about an item of a block; about nothing further where there is none. */
  <T> T inside(Optional<Inside> item, Supplier<T> what) {
    return inside(item.stream().toList(), what);
  }

  /** Does something about items, the outermost first. */
  <T> T inside(List<Inside> about, Supplier<T> what) {
    Facts outer = facts;
    List<Inside> around = items;
    for (Inside inside : about) {
      facts = facts.inside((ForEach) map.block(inside.block()), inside.item());
    }
    items = Stream.concat(around.stream(), about.stream()).toList();
    T made = what.get();
    facts = outer;
    items = around;
    return made;
  }

  /** Remembers a completed step and tells where its outcome leads. */
  Move complete(Active.AtStep place, String outcome, List<UUID> by) {
    done.add(new ApprovalState.Done(place.step(), place.visit(), outcome, by, at));
    happened(new ApprovalEvent.StepDone(place.step(), place.visit(), outcome));
    ChainStep step = map.step(place.step());
    Target target = step.outcome(outcome).orElseThrow().target();
    boolean goesBack = target.equals(Target.NEXT) && place.backTo().isPresent();
    return goesBack
        ? new Move.Jump(map.addressOf(place.backTo().orElseThrow()), true, Optional.empty())
        : toward(step, target);
  }

  /** Remembers that somebody sent back from a step. */
  void left(Active.AtStep place, UUID by) {
    done.add(
        new ApprovalState.Done(
            place.step(), place.visit(), ApprovalState.RETURNED, List.of(by), at));
  }

  /** Goes on behind a step that is passed over by hand. */
  Move skip(ChainStep step, Target target) {
    skipped.add(step.key());
    happened(new ApprovalEvent.StepSkipped(step.key(), ""));
    return toward(step, target);
  }

  /** The record that a step started has ended. */
  Move returned(SpawnStep step, Command.ChildEnded command) {
    spawned.add(step.key());
    happened(new ApprovalEvent.ChildReturned(step.key(), command.visit(), command.end()));
    return toward(step, step.target(command.end()));
  }

  /** A wait is over. */
  Move waited(WaitStep step, int visit, String outcome) {
    spawned.add(step.key());
    happened(new ApprovalEvent.WaitOver(step.key(), visit, outcome));
    return toward(step, step.target(outcome));
  }

  /** A call is over; where nobody says how it goes on it stops. */
  Move called(CallStep step, Command.CallEnded command) {
    if (command.outcome().isEmpty()) {
      happened(new ApprovalEvent.CallLeft(step.key(), command.visit()));
      return stop(map.addressOf(step.key()), command.why());
    }
    spawned.add(step.key());
    String outcome = command.outcome().get();
    happened(new ApprovalEvent.CallOver(step.key(), command.visit(), outcome));
    return toward(step, step.target(outcome));
  }

  Instant at() {
    return at;
  }

  Move toward(ChainStep step, Target target) {
    String address = map.addressOf(step.key());
    Way way = map.way(address, target);
    if (way instanceof Way.To jump) {
      return new Move.Jump(map.addressOf(jump.step()), false, Optional.empty());
    }
    if (way instanceof Way.Ending ending) {
      return new Move.Finish(ending.end());
    }
    String behind = ((Way.Behind) way).address();
    return behind.equals(address) ? follow(map.after(address)) : new Move.Behind(behind);
  }

  /** Makes a move inside these branches, if it leads nowhere out of them. */
  Move settle(Move move, List<Branch> around) {
    if (move instanceof Move.Jump jump && belongs(jump.address(), around)) {
      return settle(onceMore(jump.address(), () -> enter(jump)), around);
    }
    if (move instanceof Move.Behind behind && belongs(behind.address(), around)) {
      return settle(onceMore(behind.address(), () -> follow(map.after(behind.address()))), around);
    }
    return move;
  }

  /** A step elsewhere is visited inside the branch that sends there. */
  private boolean belongs(String address, List<Branch> around) {
    return map.isElsewhere(address) || map.branchesOf(address).equals(around);
  }

  private Move onceMore(String address, Supplier<Move> move) {
    return ++moves > MOST_MOVES ? stop(address, CIRCLE) : move.get();
  }

  Move follow(Follower follower) {
    return follower instanceof Follower.Block block ? enter(block.address()) : Move.DONE;
  }

  /** Goes where a move leads, even where a condition would pass the step over. */
  Move enter(Move.Jump jump) {
    return jump.insists() && map.block(jump.address()) instanceof HumanStep step
        ? new Opening(this).ask(jump.address(), step, jump.backTo())
        : enter(jump.address());
  }

  Move enter(String address) {
    ChainBlock block = map.block(address);
    if (block instanceof Choose choose) {
      return choose(address, choose);
    }
    if (block instanceof Parallel parallel) {
      return new Branching(this).open(address, parallel);
    }
    if (block instanceof SubChain part) {
      return guarded(address, part.key(), part.when(), () -> follow(map.into(address, 0)));
    }
    if (block instanceof ForEach each) {
      return guarded(
          address, each.key(), each.when(), () -> new Branching(this).open(address, each));
    }
    return step(address, (ChainStep) block);
  }

  /** Opinions are asked for while the approval goes on. */
  Move askBeside(HumanStep step, Active.AtStep place) {
    beside.add(place);
    spawned.add(step.key());
    return toward(step, step.outcomes().get(0).target());
  }

  /** What became of a place beside the way; it is gone when no answer is awaited. */
  void beside(Active.AtStep place) {
    int index = besideAt(place.visit());
    if (place.turns().stream().anyMatch(Turn::pending)) {
      beside.set(index, place);
    } else {
      beside.remove(index);
    }
  }

  private int besideAt(int visit) {
    return beside.stream().map(Active.AtStep::visit).toList().indexOf(visit);
  }

  /** What the walk came to: nothing left to do means that the approval is completed. */
  Progress progress(Move made) {
    Move move = settle(made, List.of());
    Optional<Active> active =
        move instanceof Move.Stay stay ? Optional.of(stay.active()) : Optional.empty();
    Optional<End> end = active.isPresent() ? Optional.empty() : Optional.of(endOf(move));
    end.ifPresent(
        how -> {
          beside.forEach(place -> new Dropping(this).drop(place, ApprovalEvent.Reason.ENDED));
          beside.clear();
          happened(new ApprovalEvent.Ended(how));
        });
    return new Progress(state(active, end), events);
  }

  private ApprovalState state(Optional<Active> active, Optional<End> end) {
    return new ApprovalState(
        visits, active, end, done, skipped, spawned, Optional.empty(), inside, beside);
  }

  private static End endOf(Move move) {
    if (move instanceof Move.Jump || move instanceof Move.Behind) {
      throw new IllegalStateException("It leads into branches from outside: " + move);
    }
    return move instanceof Move.Finish finish ? finish.end() : End.COMPLETED;
  }

  private Move step(String address, ChainStep step) {
    Truth truth = step.when().map(facts::holds).orElse(Truth.YES);
    if (truth instanceof Truth.Problematic unknown) {
      return stop(address, unknown.problem());
    }
    if (truth.equals(Truth.NO)) {
      skipped.add(step.key());
      String condition = step.when().orElseThrow().source();
      happened(new ApprovalEvent.StepSkipped(step.key(), condition));
      return follow(map.after(address));
    }
    return enter(address, step);
  }

  private Move enter(String address, ChainStep step) {
    if (step instanceof HumanStep human) {
      return new Opening(this).ask(address, human, Optional.empty());
    }
    if (step instanceof WaitStep wait) {
      return new Awaiting(this).begin(address, wait);
    }
    if (step instanceof CallStep call) {
      int visit = nextVisit();
      happened(new ApprovalEvent.Called(call.key(), visit));
      return new Move.Stay(new Active.AtCall(call.key(), visit));
    }
    return step instanceof InformStep inform ? inform(inform) : spawn(address, (SpawnStep) step);
  }

  private Move inform(InformStep step) {
    spawned.add(step.key());
    happened(new ApprovalEvent.Informed(step.key(), ++visits, facts.find(step.people(), now())));
    return toward(step, step.then());
  }

  int nextVisit() {
    visits++;
    if (!items.isEmpty()) {
      inside.put(visits, items);
    }
    return visits;
  }

  private Move spawn(String address, SpawnStep step) {
    int visit = nextVisit();
    happened(new ApprovalEvent.Spawned(step.key(), visit, step.waits()));
    if (step.waits()) {
      return new Move.Stay(new Active.AtSpawn(step.key(), visit));
    }
    spawned.add(step.key());
    return follow(map.after(address));
  }

  /** Passes a block with all of its steps over where its condition does not hold. */
  private Move guarded(
      String address, String key, Optional<Condition> when, Supplier<Move> otherwise) {
    Truth truth = when.map(facts::holds).orElse(Truth.YES);
    if (truth instanceof Truth.Problematic unknown) {
      return stop(address, unknown.problem());
    }
    if (truth.equals(Truth.NO)) {
      skipped.addAll(map.stepsInside(address));
      happened(new ApprovalEvent.StepSkipped(key, when.orElseThrow().source()));
      return follow(map.after(address));
    }
    return otherwise.get();
  }

  private Move choose(String address, Choose choose) {
    for (int i = 0; i < choose.arms().size(); i++) {
      Truth truth = choose.arms().get(i).when().map(facts::holds).orElse(Truth.YES);
      if (truth instanceof Truth.Problematic unknown) {
        return stop(address, unknown.problem());
      }
      if (truth.equals(Truth.YES)) {
        happened(new ApprovalEvent.ArmTaken(address, i));
        return follow(map.into(address, i));
      }
    }
    return stop(address, NO_ARM);
  }

  Move join(String parallel) {
    happened(new ApprovalEvent.BranchesJoined(parallel));
    return follow(map.after(parallel));
  }

  Move stop(String address, Text problem) {
    Active.AtProblem place = new Active.AtProblem(address, nextVisit(), problem);
    happened(new ApprovalEvent.Stopped(place.turn(), address, problem, facts.processOwner()));
    return new Move.Stay(place);
  }
}
