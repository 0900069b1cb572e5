package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Intervention;
import org.docket.approval.call.CallReply;
import org.docket.approval.call.CallWords;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.engine.Active;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/** What an administrator sees of a call that is not answered, and does about it. */
@ApplicationScoped
public class CallDesk {

  private final CallStore store;
  private final Calling calling;
  private final ApprovalFlow flow;
  private final ApprovalLog log;
  private final DocketClock clock;
  private final Event<CallAsked> asked;

  @Inject
  public CallDesk(
      CallStore store,
      Calling calling,
      ApprovalFlow flow,
      ApprovalLog log,
      DocketClock clock,
      Event<CallAsked> asked) {
    this.store = store;
    this.calling = calling;
    this.flow = flow;
    this.log = log;
    this.clock = clock;
    this.asked = asked;
  }

  /** Empty for a place where no answer is waited for. */
  Optional<Intervention.Call> at(ChainMap map, ApprovalRow row, Active.Place place) {
    return place instanceof Active.AtCall at
        ? store.of(row.id(), place.visit()).map(call -> view((CallStep) map.step(at.step()), call))
        : Optional.empty();
  }

  private static Intervention.Call view(CallStep step, CallRow call) {
    return new Intervention.Call(
        step.key(), call.tries(), step.patience().tries(), call.callAt(), call.failure());
  }

  void again(RunningApproval approval, int visit, Headline headline) {
    require(approval, visit).again(clock.now());
    log.write(approval.record().id(), headline);
    asked.fire(new CallAsked());
  }

  void answer(RunningApproval approval, UUID by, Intervention.Answer answer, Headline headline) {
    require(approval, answer.visit());
    String step = stepOf(approval, answer.visit());
    log.write(approval.record().id(), headline);
    Calling.Following next =
        answer
            .answer()
            .map(
                body ->
                    calling.answered(
                        approval, step, answer.visit(), by, new CallReply.Answered(body)))
            .orElseGet(
                () -> calling.failed(approval, step, answer.visit(), by, CallWords.byHand(), 1));
    flow.goOn(approval, next);
  }

  private CallRow require(RunningApproval approval, int visit) {
    return store
        .of(approval.row().id(), visit)
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noCall()));
  }

  private static String stepOf(RunningApproval approval, int visit) {
    return approval.row().state().places().stream()
        .filter(place -> place.visit() == visit)
        .flatMap(place -> place.atStep().stream())
        .findFirst()
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noCall()));
  }
}
