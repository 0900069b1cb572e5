package org.docket.approval.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.ChainEngine;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Facts;
import org.docket.approval.engine.Progress;
import org.docket.approval.engine.Turn;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;

/**
 * The way of an approval whose people all give the first answer that they are offered, and whose
 * other records all complete. A way that comes back to where it was ends there.
 */
final class UsualWay {

  private final ChainDefinition chain;
  private final ChainMap map;
  private final Facts facts;
  private final UUID creator;
  private final DocketClock clock;
  private final Map<String, Assignees> asked = new LinkedHashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();

  UsualWay(ChainDefinition chain, Facts facts, UUID creator, DocketClock clock) {
    this.chain = chain;
    this.map = ChainMap.of(chain);
    this.facts = facts;
    this.creator = creator;
    this.clock = clock;
  }

  /** Returns where it ends, or where the data do not tell how it goes on. */
  ApprovalState walk() {
    return walk(
        ApprovalState.initial(),
        Optional.of(new Command.Start(creator, clock.now(), Optional.empty())));
  }

  /** The rest of the way of an approval under way. */
  ApprovalState walkOn(ApprovalState from) {
    return walk(from, next(from));
  }

  private ApprovalState walk(ApprovalState from, Optional<Command> first) {
    ApprovalState state = from;
    Optional<Command> next = first;
    while (next.isPresent()) {
      Progress progress = ChainEngine.apply(chain, state, next.get(), facts);
      state = progress.state();
      next = note(progress) ? next(state) : Optional.empty();
    }
    return state;
  }

  Optional<Assignees> askedAt(String step) {
    return Optional.ofNullable(asked.get(step));
  }

  /** Whether the way goes on: not where somebody would be asked the same thing again. */
  private boolean note(Progress progress) {
    boolean forward = true;
    for (ApprovalEvent.TaskOpened opened : progress.events(ApprovalEvent.TaskOpened.class)) {
      int visit = Turn.visitOf(opened.turn());
      String asked = opened.step() + progress.state().inside(visit);
      forward &= visits.computeIfAbsent(asked, step -> visit) == visit;
      this.asked.merge(opened.step(), opened.assignees(), UsualWay::together);
    }
    progress
        .events(ApprovalEvent.Informed.class)
        .forEach(told -> asked.merge(told.step(), told.people(), UsualWay::together));
    return forward;
  }

  private static Assignees together(Assignees some, Assignees others) {
    return new Assignees(
        Stream.concat(some.people().stream(), others.people().stream()).toList(),
        both(some.why(), others.why()),
        some.nobodyFound() && others.nobodyFound());
  }

  /** Why the ones are asked and why the others; the same reason is told once. */
  private static Text both(Text some, Text others) {
    return List.of(some.zh().split("；", -1)).contains(others.zh())
        ? some
        : Text.of(some.en() + "; " + others.en(), some.zh() + "；" + others.zh());
  }

  private Optional<Command> next(ApprovalState state) {
    return state.places().stream().flatMap(place -> after(place).stream()).findFirst();
  }

  private Command answered(Active.AtCall place, Instant at) {
    CallStep step = (CallStep) map.step(place.step());
    return new Command.CallEnded(
        creator, at, place.visit(), Optional.of(step.onwardKey()), step.title());
  }

  private Optional<Command> after(Active.Place place) {
    if (place instanceof Active.AtStep at) {
      String answer = map.step(at.step()).outcomes().get(0).key();
      return at.turns().stream()
          .filter(turn -> turn.open() && !turn.asked().isEmpty())
          .findFirst()
          .map(turn -> new Command.Decide(turn.asked().get(0), clock.now(), turn.id(), answer));
    }
    if (place instanceof Active.AtWait wait) {
      return Optional.of(new Command.Skip(creator, clock.now(), wait.visit()));
    }
    if (place instanceof Active.AtCall call) {
      return Optional.of(answered(call, clock.now()));
    }
    return place instanceof Active.AtSpawn spawn
        ? Optional.of(new Command.ChildEnded(creator, clock.now(), spawn.visit(), End.COMPLETED))
        : Optional.empty();
  }
}
