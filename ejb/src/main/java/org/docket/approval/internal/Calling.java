package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.call.CallReply;
import org.docket.approval.call.CallRequest;
import org.docket.approval.call.CallWords;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Formula;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Progress;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/**
 * Writes down the calls that steps make, with what led to them, and tells what an answer means.
 * What is sent is computed when the step is come to.
 */
@ApplicationScoped
public class Calling {

  private static final Text ANSWERED = Text.of("Answered", "已应答");
  private static final Text FAILED = Text.of("No answer", "未得到应答");

  private final CallStore store;
  private final DocketClock clock;
  private final Event<CallAsked> asked;

  @Inject
  public Calling(CallStore store, DocketClock clock, Event<CallAsked> asked) {
    this.store = store;
    this.clock = clock;
    this.asked = asked;
  }

  /** A command that follows, and how the time line tells it. */
  record Following(Command command, Headline headline) {}

  /** What follows at once: a call that cannot be written down has failed. */
  List<Following> follow(RunningApproval approval, Progress progress, UUID by) {
    for (ApprovalEvent.CallLeft left : progress.events(ApprovalEvent.CallLeft.class)) {
      store.remove(approval.row().id(), left.visit());
    }
    for (ApprovalEvent.CallOver over : progress.events(ApprovalEvent.CallOver.class)) {
      store.remove(approval.row().id(), over.visit());
    }
    List<Following> failed = new ArrayList<>();
    for (ApprovalEvent.Called called : progress.events(ApprovalEvent.Called.class)) {
      begin(approval, called, by).ifPresent(failed::add);
    }
    return failed;
  }

  /** While a past is played, as scenarios do, nobody outside is called. */
  private Optional<Following> begin(
      RunningApproval approval, ApprovalEvent.Called called, UUID by) {
    try {
      CallRequest request =
          new CallFacts(approval.at(called.visit()).facts()).request(step(approval, called.step()));
      Optional<Instant> at = clock.isMoved() ? Optional.empty() : Optional.of(clock.now());
      store.add(new CallRow(approval.row().id(), called.visit(), request, at));
      at.ifPresent(now -> asked.fire(new CallAsked()));
      return Optional.empty();
    } catch (ProblemException unknown) {
      Text why = CallWords.cannotSend(unknown.first().message());
      return Optional.of(failed(approval, called.step(), called.visit(), by, why, 1));
    }
  }

  /** There is an answer: sets what its outcome says. */
  Following answered(
      RunningApproval approval, String key, int visit, UUID by, CallReply.Answered reply) {
    CallStep step = step(approval, key);
    RunningApproval there = approval.at(visit);
    CallAnswers.Meaning meaning = new CallAnswers(step, there.facts()).of(reply.body());
    if (meaning instanceof CallAnswers.Meaning.None none) {
      return failed(approval, key, visit, by, none.why(), 1);
    }
    CallAnswers.Meaning.Outcome outcome = (CallAnswers.Meaning.Outcome) meaning;
    Map<String, Formula> sets = step.outcome(outcome.key()).map(StepOutcome::set).orElse(Map.of());
    if (!sets.isEmpty()) {
      approval.record().set(Spawning.evaluate(sets, outcome.names(), approval.facts().context()));
    }
    Text said = step.outcome(outcome.key()).map(StepOutcome::title).orElse(ANSWERED);
    return new Following(
        new Command.CallEnded(by, clock.now(), visit, Optional.of(outcome.key()), said),
        headline(approval, step, visit, said));
  }

  /** There is none, however often it was tried. */
  Following failed(RunningApproval approval, String key, int visit, UUID by, Text why, int tries) {
    CallStep step = step(approval, key);
    Optional<StepOutcome> outcome = step.outcome(CallStep.FAILED);
    outcome
        .map(StepOutcome::set)
        .filter(sets -> !sets.isEmpty())
        .ifPresent(
            sets ->
                approval
                    .record()
                    .set(
                        Spawning.evaluate(
                            sets,
                            approval.at(visit).facts().values(),
                            approval.facts().context())));
    Text said = CallWords.failed(outcome.map(StepOutcome::title).orElse(FAILED), why, tries);
    return new Following(
        new Command.CallEnded(by, clock.now(), visit, outcome.map(StepOutcome::key), said),
        headline(approval, step, visit, said));
  }

  static Headline headline(RunningApproval approval, CallStep step, int visit, Text said) {
    Text title = ItemWords.title(step.title(), approval.row().inside(visit));
    return new Headline("called", title, step.key(), said, null);
  }

  static CallStep step(RunningApproval approval, String key) {
    return (CallStep) ChainMap.of(approval.chain()).step(key);
  }
}
