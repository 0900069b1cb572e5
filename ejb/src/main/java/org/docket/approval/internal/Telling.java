package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Progress;
import org.docket.approval.engine.Truth;
import org.docket.problem.Text;

/**
 * Tells people what a chain wants them to know, and lets people read what it says, at the end of a
 * step as at the end of the whole. Whoever is told may read the record.
 */
@ApplicationScoped
public class Telling {

  private final ApprovalLog log;
  private final ChainGrants grants;
  private final Event<ApprovalTold> tell;

  @Inject
  public Telling(ApprovalLog log, ChainGrants grants, Event<ApprovalTold> tell) {
    this.log = log;
    this.grants = grants;
    this.tell = tell;
  }

  /** What is to be told because steps are done. */
  void ofSteps(RunningApproval approval, Progress progress) {
    ChainMap map = ChainMap.of(approval.chain());
    for (ApprovalEvent.StepDone done : progress.events(ApprovalEvent.StepDone.class)) {
      if (map.step(done.step()) instanceof HumanStep step) {
        Text outcome = outcome(step, done.outcome());
        RunningApproval there = approval.at(done.visit());
        step.onDone().forEach(action -> act(there, action, outcome));
      }
    }
    progress.events(ApprovalEvent.Informed.class).forEach(event -> inform(approval, map, event));
  }

  /** Whether it was read is seen on the record. */
  private void inform(RunningApproval approval, ChainMap map, ApprovalEvent.Informed event) {
    InformStep step = (InformStep) map.step(event.step());
    List<UUID> people = event.people().people();
    approval.record().addParticipants(people);
    tell.fire(
        ApprovalTold.withReceipt(approval.record().id(), people, step.text().orElse(step.title())));
  }

  /** What people are to know at once because somebody acted by hand. */
  void ofAct(RunningApproval approval, ApprovalState before, Progress progress, Command command) {
    new ActNotices(approval, before, progress, command)
        .all()
        .forEach(
            told -> {
              approval.record().addParticipants(told.people());
              tell.fire(told);
            });
  }

  /** These people are to know it; the time line tells it otherwise. */
  void fire(ApprovalTold told) {
    tell.fire(told);
  }

  /** What is to be told because all is done. */
  void ofEnd(RunningApproval approval) {
    for (EndAction action : approval.chain().onEnd()) {
      act(approval, action, approval.chain().endTitle(End.COMPLETED));
    }
  }

  private void act(RunningApproval approval, EndAction action, Text otherwise) {
    if (applies(approval, action)) {
      if (action instanceof EndAction.Tell wanted) {
        tell(approval, wanted, otherwise);
      } else if (action instanceof EndAction.Grant wanted) {
        grants.grant(approval, wanted);
      }
    }
  }

  private void tell(RunningApproval approval, EndAction.Tell action, Text otherwise) {
    List<UUID> people = approval.facts().resolve(action.who(), approval.state()).people();
    ApprovalTold told =
        new ApprovalTold(approval.record().id(), people, action.text().orElse(otherwise));
    approval.record().addParticipants(told.people());
    log.told(told, approval.facts());
    tell.fire(told);
  }

  /** A condition without an answer does not keep the record back; nobody is told. */
  static boolean applies(RunningApproval approval, EndAction action) {
    return action.when().map(approval.facts()::holds).orElse(Truth.YES).equals(Truth.YES);
  }

  private static Text outcome(HumanStep step, String key) {
    Text outcome = step.outcome(key).orElseThrow().title();
    return Text.of(step.title().en() + ": " + outcome.en(), step.title().zh() + "：" + outcome.zh());
  }
}
