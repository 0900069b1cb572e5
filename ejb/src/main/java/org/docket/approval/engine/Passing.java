package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.engine.ApprovalState.Done;
import org.docket.problem.Text;

/**
 * Lets what a person has approved before count for another step, where the policy of the step says
 * so. Only the first time that the step is come to: after a return, people look again.
 */
final class Passing {

  private final Walk walk;
  private final HumanStep step;

  Passing(Walk walk, HumanStep step) {
    this.walk = walk;
    this.step = step;
  }

  Active.AtStep pass(Active.AtStep place) {
    ApprovalState now = walk.now();
    boolean applies =
        step.policy().samePerson() != SamePerson.ASK
            && step.doing() == HumanStep.Doing.APPROVE
            && !now.path().contains(step.key());
    if (!applies) {
      return place;
    }
    List<Done> counted = counted(now);
    Active.AtStep passed = place;
    for (Turn turn : place.turns()) {
      Optional<Turn> answered = answered(turn, counted);
      if (answered.isPresent()) {
        passed = passed.with(answered.get());
      }
    }
    return firstOpen(passed);
  }

  private Optional<Turn> answered(Turn turn, List<Done> counted) {
    for (Done before : counted) {
      Optional<UUID> same = before.by().stream().filter(turn.people()::contains).findFirst();
      if (same.isPresent()) {
        walk.happened(new ApprovalEvent.TurnPassed(step.key(), same.get(), because(before)));
        String outcome = step.outcomes().get(0).key();
        return Optional.of(turn.answered(new Turn.Answer(outcome, same.get(), Optional.empty())));
      }
    }
    return Optional.empty();
  }

  /** The approvals that count. */
  private List<Done> counted(ApprovalState now) {
    boolean all = step.policy().samePerson() == SamePerson.SKIP_ALL;
    return now.done().stream()
        .skip(all ? 0 : Math.max(0, now.done().size() - 1))
        .filter(this::isApproval)
        .toList();
  }

  private boolean isApproval(Done done) {
    return walk.map()
        .findStep(done.step())
        .filter(HumanStep.class::isInstance)
        .map(HumanStep.class::cast)
        .filter(human -> human.doing() == HumanStep.Doing.APPROVE)
        .filter(human -> human.outcomes().get(0).key().equals(done.outcome()))
        .isPresent();
  }

  private Text because(Done before) {
    Text title = walk.map().findStep(before.step()).map(ChainStep::title).orElseThrow();
    return Text.of("has approved " + title.en() + " already", "已在“" + title.zh() + "”审批通过");
  }

  /** Of people who are asked one by one, the first who is left is asked. */
  private static Active.AtStep firstOpen(Active.AtStep place) {
    boolean somebody = place.turns().stream().anyMatch(Turn::open);
    return somebody
        ? place
        : place.turns().stream()
            .filter(Turn::pending)
            .findFirst()
            .map(next -> place.with(next.is(Turn.Status.OPEN)))
            .orElse(place);
  }
}
