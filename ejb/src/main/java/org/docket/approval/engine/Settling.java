package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.Turn.Answer;
import org.docket.approval.engine.Turn.Status;

/**
 * Tells whether the answers to a step decide it. So many of those whom the step asks must agree as
 * its rule says; whoever was added by one of them must agree as well. Disagreement decides as soon
 * as the rule cannot be kept any more, and at once from somebody added or with a veto.
 */
final class Settling {

  private final Walk walk;

  Settling(Walk walk) {
    this.walk = walk;
  }

  /** The step is decided as agreed, or waits on. */
  Move settle(Active.AtStep place, HumanStep step) {
    return isAgreed(place, step)
        ? decide(place, step.outcomes().get(0).key())
        : new Move.Stay(place);
  }

  /** Whether so many have agreed that nobody else is needed. */
  static boolean isAgreed(Active.AtStep place, HumanStep step) {
    String agreeing = step.outcomes().get(0).key();
    List<Turn> own = place.own();
    long agreed = own.stream().filter(turn -> turn.agreed(agreeing)).count();
    return agreed >= step.rule().needed(own.size())
        && place.turns().stream().noneMatch(turn -> isAwaited(place, turn));
  }

  /** Whether this answer, which does not agree, decides. */
  static boolean isDecisive(Active.AtStep place, Turn answered, HumanStep step) {
    if (answered.kind() != Turn.Kind.OWN || answered.veto() || !step.rule().isByPerson()) {
      return true;
    }
    String agreeing = step.outcomes().get(0).key();
    List<Turn> own = place.own();
    long against =
        own.stream().filter(turn -> turn.answer().isPresent() && !turn.agreed(agreeing)).count();
    return own.size() - against < step.rule().needed(own.size());
  }

  Move decide(Active.AtStep place, String outcome) {
    Dropping dropping = new Dropping(walk);
    place.turns().stream()
        .filter(Turn::onDesk)
        .forEach(turn -> dropping.dropTurn(turn.id(), place.step(), Reason.DECIDED_BY_OTHERS));
    return walk.complete(place, outcome, deciders(place));
  }

  /** The next who is asked where they are asked one by one. */
  static Optional<Turn> next(Active.AtStep place, ChainStep step) {
    boolean oneByOne =
        step instanceof HumanStep human && human.rule().kind() == Quorum.Kind.ONE_BY_ONE;
    return oneByOne && place.own().stream().noneMatch(Turn::onDesk)
        ? place.own().stream().filter(turn -> turn.status() == Status.LATER).findFirst()
        : Optional.empty();
  }

  /** Somebody added by whoever has answered must answer too. */
  private static boolean isAwaited(Active.AtStep place, Turn turn) {
    return turn.onDesk()
        && turn.kind().isSigner()
        && turn.of().flatMap(place::turn).filter(by -> by.status() == Status.ANSWERED).isPresent();
  }

  static List<UUID> deciders(Active.AtStep place) {
    return place.turns().stream()
        .filter(turn -> turn.kind() != Turn.Kind.ENQUIRY && turn.kind() != Turn.Kind.DELEGATE)
        .flatMap(turn -> turn.answer().stream())
        .map(Answer::by)
        .distinct()
        .toList();
  }
}
