package org.docket.approval.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Follower;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.Target;
import org.docket.problem.Text;

/** Walks a chain from an address until people, other records or an end stop it. One use each. */
final class Walk {

  private static final Text NO_ARM =
      Text.of(
          "No arm of the choice applies and there is no otherwise", "分支条件均不成立，且没有 otherwise 分支");

  private final ChainMap map;
  private final Facts facts;
  private final Instant at;
  private final List<ApprovalEvent> events = new ArrayList<>();
  private final List<ApprovalState.Done> done;
  private final List<String> skipped;
  private final List<String> spawned;
  private int visits;

  Walk(ChainMap map, Facts facts, Instant at, ApprovalState state) {
    this.map = map;
    this.facts = facts;
    this.at = at;
    this.done = new ArrayList<>(state.done());
    this.skipped = new ArrayList<>(state.skipped());
    this.spawned = new ArrayList<>(state.spawned());
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

  /** As it stands in the middle of a command. */
  ApprovalState now() {
    return state(Optional.empty(), Optional.empty());
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

  Move toward(ChainStep step, Target target) {
    if (target instanceof Target.ToStep jump) {
      return new Move.Jump(map.addressOf(jump.step()), false, Optional.empty());
    }
    if (target instanceof Target.ToEnd end) {
      return new Move.Finish(end.end());
    }
    return follow(map.after(map.addressOf(step.key())));
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
      return branches(address, parallel);
    }
    return step(address, (ChainStep) block);
  }

  /** What the walk came to: nothing left to do means that the approval is completed. */
  Progress progress(Move move) {
    Optional<Active> active =
        move instanceof Move.Stay stay ? Optional.of(stay.active()) : Optional.empty();
    Optional<End> end = active.isPresent() ? Optional.empty() : Optional.of(endOf(move));
    end.ifPresent(how -> happened(new ApprovalEvent.Ended(how)));
    return new Progress(state(active, end), events);
  }

  private ApprovalState state(Optional<Active> active, Optional<End> end) {
    return new ApprovalState(visits, active, end, done, skipped, spawned, Optional.empty());
  }

  private static End endOf(Move move) {
    if (move instanceof Move.Jump jump) {
      throw new IllegalStateException("Nothing leads into the branches around " + jump.address());
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
    return step instanceof HumanStep human
        ? new Opening(this).ask(address, human, Optional.empty())
        : spawn(address, (SpawnStep) step);
  }

  int nextVisit() {
    return ++visits;
  }

  private Move spawn(String address, SpawnStep step) {
    int visit = ++visits;
    happened(new ApprovalEvent.Spawned(step.key(), visit, step.waits()));
    if (step.waits()) {
      return new Move.Stay(new Active.AtSpawn(step.key(), visit));
    }
    spawned.add(step.key());
    return follow(map.after(address));
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

  private Move branches(String address, Parallel parallel) {
    happened(new ApprovalEvent.BranchesOpened(address));
    List<Active.Lane> open = new ArrayList<>();
    for (int i = 0; i < parallel.branches().size(); i++) {
      if (follow(map.into(address, i)) instanceof Move.Stay stay) {
        open.add(new Active.Lane(i, stay.active()));
      }
    }
    return open.isEmpty() ? join(address) : new Move.Stay(new Active.InBranches(address, open));
  }

  Move join(String parallel) {
    happened(new ApprovalEvent.BranchesJoined(parallel));
    return follow(map.after(parallel));
  }

  Move stop(String address, Text problem) {
    Active.AtProblem place = new Active.AtProblem(address, ++visits, problem);
    happened(new ApprovalEvent.Stopped(place.turn(), address, problem, facts.processOwner()));
    return new Move.Stay(place);
  }
}
