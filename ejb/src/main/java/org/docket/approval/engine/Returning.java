package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.problem.ProblemException;

/**
 * Sends back to a step that was done before. It stands earlier in the chain, and not in branches
 * which this one is outside of; a return out of branches gives up what goes on beside.
 */
public final class Returning {

  private final ChainMap map;
  private final ApprovalState state;

  public Returning(ChainMap map, ApprovalState state) {
    this.map = map;
    this.state = state;
  }

  /**
   * A step that can be returned to.
   *
   * @param straightBack whether it can lead back without walking the steps between again: not out
   *     of branches, which are walked from their beginning
   */
  public record Goal(HumanStep step, boolean straightBack) {}

  /** In the order of the chain. */
  public List<Goal> from(Active.AtStep place) {
    List<Branch> around = state.active().orElseThrow().around(place.visit());
    List<String> order = map.steps();
    int here =
        map.isElsewhere(map.addressOf(place.step())) ? order.size() : order.indexOf(place.step());
    return order.subList(0, here).stream()
        .filter(step -> wasDone(step, place))
        .filter(step -> !map.isElsewhere(map.addressOf(step)))
        .filter(step -> Goals.contain(map.branchesOf(map.addressOf(step)), around))
        .map(step -> goal(step, around))
        .toList();
  }

  Move leave(Walk walk, Active.AtStep place, Command.Return command) {
    List<Goal> goals = from(place);
    Goal goal =
        goals.stream()
            .filter(each -> each.step().key().equals(command.step()))
            .findFirst()
            .orElseThrow(() -> new ProblemException(EngineProblems.noReturn(goals)));
    if (command.back() && !goal.straightBack()) {
      throw new ProblemException(EngineProblems.notStraightBack(goal.step().title()));
    }
    walk.happened(
        new ApprovalEvent.TaskDone(
            command.turn(),
            place.step(),
            new Turn.Answer(ApprovalState.RETURNED, command.by(), Optional.empty())));
    place
        .turn(command.turn())
        .ifPresent(turn -> new Dropping(walk).drop(without(place, turn), Reason.LEFT));
    walk.left(place, command.by());
    Optional<String> backTo = command.back() ? Optional.of(place.step()) : Optional.empty();
    return new Move.Jump(map.addressOf(command.step()), true, backTo);
  }

  private static Active.AtStep without(Active.AtStep place, Turn turn) {
    return place.with(turn.is(Turn.Status.ANSWERED));
  }

  private boolean wasDone(String step, Active.AtStep place) {
    return map.step(step) instanceof HumanStep
        && state.seenFrom(state.inside(place.visit())).done().stream()
            .anyMatch(
                done -> done.step().equals(step) && !done.outcome().equals(ApprovalState.RETURNED));
  }

  private Goal goal(String step, List<Branch> around) {
    return new Goal((HumanStep) map.step(step), map.branchesOf(map.addressOf(step)).equals(around));
  }
}
