package org.docket.approval.engine;

import java.util.List;
import java.util.UUID;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.Turn.Kind;
import org.docket.approval.engine.Turn.Status;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/** Asks one person more in a step, or does without one who was added. */
final class Adding {

  private final Walk walk;

  Adding(Walk walk) {
    this.walk = walk;
  }

  Active.AtStep add(Active.AtStep place, Turn turn, Command.Add command) {
    checkPerson(walk, place, command.person(), command.kind());
    Status status = command.kind() == Kind.AFTER ? Status.LATER : Status.OPEN;
    Turn added = Turn.added(place.nextTurn(), command.kind(), turn.id(), command.person(), status);
    if (status == Status.OPEN) {
      Text why = why(command.kind(), walk.facts().nameOf(command.by()));
      walk.happened(
          new ApprovalEvent.TaskOpened(
              added.id(), place.step(), added.kind(), Assignees.of(added.people(), why)));
    }
    return pause(place, turn, command.kind()).plus(added);
  }

  /** Whoever was added by the turn is asked no longer, nor are those whom they added. */
  Active.AtStep remove(Active.AtStep place, Turn turn, UUID person) {
    Turn added =
        place.turns().stream()
            .filter(each -> each.pending() && each.belongsTo(turn.id()))
            .filter(each -> each.people().contains(person))
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(EngineProblems.notAdded(walk.facts().nameOf(person))));
    return new Answering(walk).resume(withdrawn(place, added), turn.id());
  }

  private Active.AtStep withdrawn(Active.AtStep place, Turn added) {
    if (added.onDesk()) {
      new Dropping(walk).dropTurn(added.id(), place.step(), Reason.REMOVED);
    }
    Active.AtStep without = place.with(added.is(Status.GONE));
    for (Turn turn : place.turns()) {
      if (turn.pending() && turn.belongsTo(added.id())) {
        without = withdrawn(without, turn);
      }
    }
    return without;
  }

  private Active.AtStep pause(Active.AtStep place, Turn turn, Kind kind) {
    boolean waits = kind == Kind.BEFORE || kind == Kind.DELEGATE;
    if (!waits || turn.status() == Status.PAUSED) {
      return place;
    }
    walk.happened(new ApprovalEvent.TaskPaused(turn.id(), place.step()));
    return place.with(turn.is(Status.PAUSED));
  }

  /** Nobody has two turns in one step, and nobody is asked whom its policy leaves out. */
  static void checkPerson(Walk walk, Active.AtStep place, UUID person, Kind kind) {
    String name = walk.facts().nameOf(person);
    boolean asked =
        kind == Kind.ENQUIRY
            ? place.turns().stream().anyMatch(turn -> asksSame(turn, person))
            : place.asks(person);
    if (asked) {
      throw new ProblemException(EngineProblems.askedAlready(name));
    }
    HumanStep step = (HumanStep) walk.map().step(place.step());
    if (kind != Kind.ENQUIRY && new Asking(walk.facts(), step, walk.now()).forbids(person)) {
      throw new ProblemException(EngineProblems.leftOut(name));
    }
  }

  private static boolean asksSame(Turn turn, UUID person) {
    return turn.open() && turn.kind() == Kind.ENQUIRY && turn.people().equals(List.of(person));
  }

  static Text why(Kind kind, String name) {
    return switch (kind) {
      case DELEGATE -> Text.of(name + " has delegated it", name + "委派");
      case ENQUIRY -> Text.of(name + " asks", name + "征询");
      case OWN, BEFORE, BESIDE, AFTER -> Text.of(name + " has asked for consent", name + "加签");
    };
  }
}
