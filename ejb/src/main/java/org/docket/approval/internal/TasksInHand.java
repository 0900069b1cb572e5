package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Turn;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.docket.record.Records;

/** Takes a task in hand for somebody who acts on it: locked, and only if it is theirs. */
@ApplicationScoped
public class TasksInHand {

  private final ApprovalStore store;
  private final RecordStore records;
  private final Records readable;
  private final ApprovalFlow flow;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public TasksInHand(
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

  /**
   * A task, its approval and its record.
   *
   * @param principal who is asked: the acting person, or whose agent that is
   */
  record InHand(TaskRow task, RunningApproval approval, UUID principal) {}

  /**
   * @param version of the record as it was seen; empty to act whatever changed
   */
  InHand take(UUID taskId, UUID person, Optional<Long> version) {
    ApprovalStore.Found found =
        store
            .lockTask(taskId, person)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchTask()));
    UUID recordId = found.approval().recordId();
    if (!found.candidate() && readable.find(recordId).isEmpty()) {
      throw new ProblemException(ApprovalProblems.noSuchTask());
    }
    OpenRecord record = records.lock(recordId);
    RunningApproval approval = flow.running(found.approval(), record);
    checkTurn(found, approval);
    if (version.isPresent() && version.get() != record.version()) {
      throw new ProblemException(recordChanged(approval));
    }
    return new InHand(found.task(), approval, found.behalfOf().orElse(person));
  }

  /** For somebody who enters what the signer, who is asked, has signed on paper. */
  InHand takeForPaper(UUID taskId, UUID signer, UUID clerk, Optional<Long> version) {
    ApprovalStore.Found found =
        store
            .lockTask(taskId, signer)
            .filter(task -> readable.find(task.approval().recordId()).isPresent())
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchTask()));
    RunningApproval approval =
        flow.running(found.approval(), records.lock(found.approval().recordId()));
    ChainMap map = ChainMap.of(approval.chain());
    Text title = ApprovalLog.titleOf(map, found.task().step());
    boolean enters =
        map.findStep(found.task().step()).orElse(null) instanceof HumanStep step
            && PaperDesk.enters(approval.at(Turn.visitOf(found.task().turn())), step, clerk);
    if (!enters) {
      throw new ProblemException(ApprovalProblems.paperNotYours(title));
    }
    boolean asked = found.candidate() && found.behalfOf().isEmpty();
    if (found.task().isOpen() && !asked) {
      throw new ProblemException(ApprovalProblems.notAsked(approval.facts().nameOf(signer)));
    }
    checkTurn(found, approval);
    if (version.isPresent() && version.get() != approval.record().version()) {
      throw new ProblemException(recordChanged(approval));
    }
    return new InHand(found.task(), approval, signer);
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
    Text outcome = ActWords.outcome(map, done.step(), done.outcome());
    return Text.of(step.en() + ": " + outcome.en(), step.zh() + "：" + outcome.zh());
  }

  private Problem alreadyDecided(TaskRow task, RunningApproval approval) {
    String who = task.closedBy().flatMap(organization::person).map(Person::name).orElse("?");
    Text outcome =
        ActWords.outcome(ChainMap.of(approval.chain()), task.step(), task.outcome().orElse(""));
    return ApprovalProblems.alreadyDecided(
        who, outcome, task.closedAt().orElseThrow(), clock.zone());
  }
}
