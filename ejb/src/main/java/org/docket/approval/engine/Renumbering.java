package org.docket.approval.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.engine.Turn.Status;

/**
 * Keeps the numbers of turns their own when a place is put back to what it was: those that were
 * added since stay known as gone, and those that are to be asked later, although they were asked in
 * between, get numbers that no task has.
 */
final class Renumbering {

  private final Active.AtStep before;
  private final Optional<Active.AtStep> now;
  private final Map<String, String> numbers = new HashMap<>();

  Renumbering(ApprovalState state, Active.AtStep before) {
    this.before = before;
    this.now =
        state.places().stream()
            .filter(place -> place.visit() == before.visit())
            .map(Active.AtStep.class::cast)
            .findFirst();
  }

  Active.AtStep place() {
    return now.map(this::restored).orElse(before);
  }

  private Active.AtStep restored(Active.AtStep current) {
    Active.AtStep known = before;
    for (Turn turn : current.turns()) {
      if (before.turn(turn.id()).isEmpty()) {
        known = known.plus(turn.is(Status.GONE));
      }
    }
    for (Turn turn : before.turns()) {
      if (turn.status() == Status.LATER && wasAsked(current, turn)) {
        numbers.put(turn.id(), known.nextTurn());
        known = known.plus(turn.is(Status.GONE).numbered(known.nextTurn(), Optional.empty()));
      }
    }
    return numbers.isEmpty() ? known : renumbered(known);
  }

  private static boolean wasAsked(Active.AtStep current, Turn turn) {
    return current.turn(turn.id()).filter(there -> there.status() == Status.LATER).isEmpty();
  }

  /** The placeholders of the new numbers give way to the turns that have them now. */
  private Active.AtStep renumbered(Active.AtStep known) {
    return new Active.AtStep(
        known.step(),
        known.visit(),
        known.turns().stream()
            .filter(turn -> !numbers.containsValue(turn.id()))
            .map(
                turn ->
                    turn.numbered(
                        numbers.getOrDefault(turn.id(), turn.id()),
                        turn.of().map(of -> numbers.getOrDefault(of, of))))
            .toList(),
        known.backTo());
  }
}
