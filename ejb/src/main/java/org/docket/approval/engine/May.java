package org.docket.approval.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Turn.Kind;
import org.docket.problem.ProblemException;

/**
 * The one table of what a person may do with a turn, and in which state of it. What a chain forbids
 * is possible in none.
 */
public final class May {

  /** A person before a turn. */
  private record Case(
      ChainMap map, ApprovalState state, Active.AtStep place, Turn turn, UUID person) {

    boolean asked() {
      return turn.asked().contains(person);
    }

    boolean answers() {
      return turn.open() && asked();
    }

    boolean signs() {
      return turn.kind() == Kind.OWN || turn.kind().isSigner();
    }

    /** Nobody is added where nothing waits for the answer. */
    boolean adds() {
      return answers() && map.step(place.step()).waitsForPeople();
    }

    boolean hasAdded() {
      return place.turns().stream()
          .anyMatch(other -> other.pending() && other.belongsTo(turn.id()));
    }

    boolean canReturn() {
      return !new Returning(map, state).from(place).isEmpty();
    }
  }

  private static final Map<Act, Predicate<Case>> TABLE = table();

  private May() {}

  private static Map<Act, Predicate<Case>> table() {
    Map<Act, Predicate<Case>> table = new EnumMap<>(Act.class);
    table.put(Act.DECIDE, that -> that.answers() && that.turn().kind() != Kind.ENQUIRY);
    table.put(Act.RETURN, that -> that.adds() && that.signs() && that.canReturn());
    table.put(Act.TRANSFER, Case::answers);
    table.put(Act.DELEGATE, that -> that.adds() && that.signs());
    table.put(Act.ADD_SIGNER, that -> that.adds() && that.signs());
    table.put(Act.REMOVE_SIGNER, that -> that.turn().onDesk() && that.asked() && that.hasAdded());
    table.put(Act.ASK, that -> that.adds() && that.turn().kind() != Kind.ENQUIRY);
    table.put(Act.REPLY, that -> that.answers() && that.turn().kind() == Kind.ENQUIRY);
    table.put(
        Act.CLAIM,
        that ->
            that.answers() && that.turn().claimedBy().isEmpty() && that.turn().people().size() > 1);
    table.put(Act.RELEASE, that -> that.answers() && that.turn().claimedBy().isPresent());
    table.put(Act.HOLD, that -> that.answers() && !that.turn().held());
    table.put(Act.RESUME, that -> that.answers() && that.turn().held());
    return table;
  }

  /** What the person may do with the turn now. */
  public static Set<Act> with(
      ChainMap map, ApprovalState state, Active.AtStep place, Turn turn, UUID person) {
    Case that = new Case(map, state, place, turn, person);
    Set<Act> possible = EnumSet.noneOf(Act.class);
    Set<Act> allowed = ((HumanStep) map.step(place.step())).policy().allow();
    TABLE.forEach(
        (act, when) -> {
          if (allowed.contains(act) && when.test(that)) {
            possible.add(act);
          }
        });
    return possible;
  }

  /** Fails with what stands in the way. */
  static void require(
      ChainMap map, ApprovalState state, Active.AtStep place, Turn turn, Command.OnTurn command) {
    Act act = command.act();
    HumanStep step = (HumanStep) map.step(place.step());
    if (!turn.asked().contains(command.by())) {
      throw new ProblemException(EngineProblems.notYours(step.title()));
    }
    if (!step.policy().allow().contains(act)) {
      throw new ProblemException(EngineProblems.notAllowed(act, step.title()));
    }
    if (turn.status() == Turn.Status.PAUSED && act != Act.REMOVE_SIGNER) {
      throw new ProblemException(EngineProblems.waits(step.title()));
    }
    if (!with(map, state, place, turn, command.by()).contains(act)) {
      throw new ProblemException(EngineProblems.notNow(act));
    }
  }
}
