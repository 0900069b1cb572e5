package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Decision;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Command;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.form.EditMask;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.docket.record.Records;
import org.docket.record.StepEdit;

/** Takes an answer to a task: checks it, writes what was filled in, and lets the approval go on. */
@ApplicationScoped
public class TaskAnswers {

  private final ApprovalStore store;
  private final RecordStore records;
  private final Records readable;
  private final ApprovalFlow flow;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public TaskAnswers(
      ApprovalStore store,
      RecordStore records,
      Records readable,
      ApprovalFlow flow,
      Organization organization,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.readable = readable;
    this.flow = flow;
    this.organization = organization;
    this.clock = clock;
  }

  public UUID answer(UUID taskId, UUID person, Decision decision) {
    ApprovalStore.Found found =
        store.lockTask(taskId, person).orElseThrow(problem(ApprovalProblems.noSuchTask()));
    UUID recordId = found.approval().recordId();
    if (!found.candidate() && readable.find(recordId).isEmpty()) {
      throw new ProblemException(ApprovalProblems.noSuchTask());
    }
    OpenRecord record = records.lock(recordId);
    RunningApproval approval = flow.running(found.approval(), record);
    checkTurn(found, approval);
    decision
        .version()
        .filter(seen -> seen != record.version())
        .ifPresent(
            seen -> {
              throw new ProblemException(recordChanged(approval));
            });
    if (found.task().step().equals(TaskRows.STOPPED)) {
      repair(approval, found.task(), person, decision);
    } else {
      decide(approval, found.task(), person, decision);
    }
    return record.id();
  }

  private void decide(RunningApproval approval, TaskRow task, UUID person, Decision decision) {
    HumanStep step = (HumanStep) ChainMap.of(approval.chain()).step(task.step());
    StepOutcome outcome = outcome(step, decision.outcome());
    if ((step.commentRequired() || outcome.commentRequired()) && decision.comment().isEmpty()) {
      throw new ProblemException(ApprovalProblems.commentRequired(outcome.title()));
    }
    approval.record().edit(decision.data(), edit(step, outcome));
    if (!outcome.set().isEmpty()) {
      approval
          .record()
          .set(Spawning.evaluate(outcome.set(), approval.record(), approval.facts().context()));
    }
    task.answer(outcome.key(), decision.comment().orElse(null));
    Command command = new Command.Decide(person, clock.now(), task.turn(), outcome.key());
    String comment = decision.comment().orElse(null);
    Headline headline = new Headline("decided", step.title(), step.key(), outcome.title(), comment);
    flow.apply(approval, command, headline, Optional.of(task));
  }

  private void repair(RunningApproval approval, TaskRow task, UUID person, Decision decision) {
    approval
        .record()
        .edit(decision.data(), new StepEdit(EditMask.everything(), Set.of(), Set.of()));
    task.answer(decision.outcome(), decision.comment().orElse(null));
    String comment = decision.comment().orElse(null);
    if (decision.outcome().equals(StoppedOutcomes.RETRY)) {
      Headline headline = Headline.of("retried", StoppedOutcomes.retryTitle(), comment);
      Command retry = new Command.Retry(person, clock.now(), task.turn());
      flow.apply(approval, retry, headline, Optional.of(task));
    } else if (decision.outcome().equals(StoppedOutcomes.CANCEL)) {
      Headline headline = Headline.of("cancelled", StoppedOutcomes.cancelTitle(), comment);
      flow.apply(approval, new Command.Cancel(person, clock.now()), headline, Optional.of(task));
    } else {
      throw new ProblemException(
          ApprovalProblems.unknownOutcome(decision.outcome(), StoppedOutcomes.KEYS));
    }
  }

  /** Whose turn it is not is told so; who comes too late is told who was there before. */
  private void checkTurn(ApprovalStore.Found found, RunningApproval approval) {
    TaskRow task = found.task();
    if (task.status() == TaskRow.Status.DONE) {
      throw new ProblemException(alreadyDecided(task, approval));
    }
    if (!task.isOpen()) {
      throw new ProblemException(ApprovalProblems.dropped());
    }
    if (!found.candidate()) {
      Text title = ApprovalLog.titleOf(ChainMap.of(approval.chain()), task.step());
      throw new ProblemException(ApprovalProblems.notYours(title));
    }
  }

  /** Running records change by what is decided on them: says what that was. */
  private Problem recordChanged(RunningApproval approval) {
    OpenRecord record = approval.record();
    List<ApprovalState.Done> done = approval.row().state().done();
    Optional<Text> act =
        done.stream()
            .skip(Math.max(0, done.size() - 1))
            .filter(last -> last.by().contains(record.updatedBy()))
            .findFirst()
            .map(last -> act(approval, last));
    return ApprovalProblems.recordChanged(
        approval.facts().nameOf(record.updatedBy()), record.updatedAt(), clock.zone(), act);
  }

  private static Text act(RunningApproval approval, ApprovalState.Done done) {
    ChainMap map = ChainMap.of(approval.chain());
    Text step = ApprovalLog.titleOf(map, done.step());
    Text outcome = outcomeTitle(map, done.step(), done.outcome());
    return Text.of(step.en() + ": " + outcome.en(), step.zh() + "：" + outcome.zh());
  }

  private static Text outcomeTitle(ChainMap map, String step, String outcome) {
    return map.findStep(step)
        .flatMap(known -> known.outcome(outcome))
        .map(StepOutcome::title)
        .orElse(Text.same(outcome));
  }

  private Problem alreadyDecided(TaskRow task, RunningApproval approval) {
    String who = task.closedBy().flatMap(organization::person).map(Person::name).orElse("?");
    Text outcome =
        outcomeTitle(ChainMap.of(approval.chain()), task.step(), task.outcome().orElse(""));
    return ApprovalProblems.alreadyDecided(
        who, outcome, task.closedAt().orElseThrow(), clock.zone());
  }

  private static StepOutcome outcome(HumanStep step, String key) {
    List<String> allowed = step.outcomes().stream().map(StepOutcome::key).toList();
    return step.outcome(key).orElseThrow(problem(ApprovalProblems.unknownOutcome(key, allowed)));
  }

  private static StepEdit edit(HumanStep step, StepOutcome outcome) {
    Set<String> require = new LinkedHashSet<>(step.fields().require());
    require.addAll(outcome.require());
    EditMask mask =
        step.fields().whole()
            ? EditMask.everything()
            : EditMask.only(new LinkedHashSet<>(step.fields().edit()));
    return new StepEdit(mask, require, new LinkedHashSet<>(step.fields().hide()));
  }

  private static Supplier<ProblemException> problem(Problem problem) {
    return () -> new ProblemException(problem);
  }
}
