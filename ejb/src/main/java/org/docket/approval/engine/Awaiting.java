package org.docket.approval.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.chain.WaitStep;

/** Begins to wait, and looks whether a wait is over. */
final class Awaiting {

  private final Walk walk;

  Awaiting(Walk walk) {
    this.walk = walk;
  }

  /** Whether it is over already is looked at by whoever keeps the state. */
  Move begin(String address, WaitStep step) {
    Instant now = walk.at();
    WaitLook look = walk.facts().look(step, now);
    if (look instanceof WaitLook.Unknown unknown) {
      return walk.stop(address, unknown.problem());
    }
    Optional<Instant> due = look instanceof WaitLook.Still still ? still.due() : Optional.of(now);
    int visit = walk.nextVisit();
    walk.happened(new ApprovalEvent.WaitBegun(step.key(), visit, now, due));
    return new Move.Stay(new Active.AtWait(step.key(), visit, now, due));
  }

  /** Goes on where the wait is over; else it may be due at another time by now. */
  Move look(Active.AtWait place) {
    WaitStep step = (WaitStep) walk.map().step(place.step());
    WaitLook look = walk.facts().look(step, place.since());
    if (look instanceof WaitLook.Still still) {
      return new Move.Stay(place.due(still.due()));
    }
    if (look instanceof WaitLook.Unknown unknown) {
      walk.happened(new ApprovalEvent.WaitLeft(place.step(), place.visit()));
      return walk.stop(walk.map().addressOf(place.step()), unknown.problem());
    }
    return walk.waited(step, place.visit(), ((WaitLook.Over) look).outcome());
  }

  /** What an undo means for waits: those that were begun since are given up, the others go on. */
  void restore(Active now, Active before) {
    waits(now)
        .filter(place -> !before.has(place.visit()))
        .forEach(place -> walk.happened(new ApprovalEvent.WaitLeft(place.step(), place.visit())));
    waits(before)
        .filter(place -> !now.has(place.visit()))
        .forEach(
            place ->
                walk.happened(
                    new ApprovalEvent.WaitBegun(
                        place.step(), place.visit(), place.since(), place.due())));
  }

  private static Stream<Active.AtWait> waits(Active active) {
    return active.places().filter(Active.AtWait.class::isInstance).map(Active.AtWait.class::cast);
  }
}
