package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.docket.approval.DocumentsDue;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.Progress;

/** Which documents a chain wants issued, at the end of a step as at the end of the whole. */
@ApplicationScoped
public class IssuesOfChain {

  private final Event<DocumentsDue> due;

  @Inject
  public IssuesOfChain(Event<DocumentsDue> due) {
    this.due = due;
  }

  /** What is to be issued because steps are done; nothing where that has refused the record. */
  void ofSteps(RunningApproval approval, Progress progress) {
    if (progress.state().end().filter(end -> end != End.COMPLETED).isPresent()) {
      return;
    }
    ChainMap map = ChainMap.of(approval.chain());
    List<String> templates =
        progress.events(ApprovalEvent.StepDone.class).stream()
            .filter(done -> map.step(done.step()) instanceof HumanStep)
            .flatMap(
                done ->
                    templates(
                        approval.at(done.visit()), ((HumanStep) map.step(done.step())).onDone()))
            .distinct()
            .toList();
    if (!templates.isEmpty()) {
      due.fire(new DocumentsDue(approval.record().id(), templates));
    }
  }

  /** What is to be issued because all is done. */
  static List<String> ofEnd(RunningApproval approval) {
    return templates(approval, approval.chain().onEnd()).toList();
  }

  private static Stream<String> templates(RunningApproval approval, List<EndAction> actions) {
    return actions.stream()
        .filter(EndAction.Issue.class::isInstance)
        .filter(action -> Telling.applies(approval, action))
        .map(action -> ((EndAction.Issue) action).template());
  }
}
