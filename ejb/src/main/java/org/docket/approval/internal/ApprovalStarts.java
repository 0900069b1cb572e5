package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Command;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordCancelled;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.docket.record.RecordSubmitted;
import org.docket.record.RecordSubmitting;

/** Begins and breaks off approvals, in the transaction of the record. */
@ApplicationScoped
public class ApprovalStarts {

  private static final Text HANDED_IN = Text.of("Handed in", "提交");
  private static final Text STARTED = Text.of("Started by another record", "由其他单据发起");
  private static final Text WITHDRAWN = Text.of("Withdrawn", "撤回");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final ApprovalStore store;
  private final RecordStore records;
  private final Processes processes;
  private final ApprovalFlow flow;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public ApprovalStarts(
      ApprovalStore store,
      RecordStore records,
      Processes processes,
      ApprovalFlow flow,
      CurrentUser currentUser,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.processes = processes;
    this.flow = flow;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  void submitting(@Observes RecordSubmitting notice) {
    processes
        .withChain(notice.form(), notice.releaseId())
        .ifPresent(process -> notice.approvalWillFollow());
  }

  void submitted(@Observes RecordSubmitted notice) {
    processes
        .withChain(notice.form(), notice.releaseId())
        .ifPresent(process -> start(records.lock(notice.recordId()), process));
  }

  void cancelled(@Observes RecordCancelled notice) {
    Optional<ApprovalRow> row = store.lockRunning(notice.recordId());
    if (row.isPresent()) {
      OpenRecord record = records.lock(notice.recordId());
      Headline headline = Headline.of("cancelled", StoppedOutcomes.cancelTitle(), notice.reason());
      flow.apply(
          flow.running(row.get(), record),
          new Command.Cancel(actor(record), clock.now()),
          headline,
          Optional.empty());
    }
  }

  /** Only as long as nobody but the creator has done anything, and no other record waits for it. */
  public void withdraw(
      UUID recordId, UUID person, Optional<Long> version, Optional<String> reason) {
    ApprovalRow row =
        store
            .lockRunning(recordId)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.notRunning()));
    OpenRecord record = records.lock(recordId);
    if (!record.creatorId().equals(person)) {
      throw new ProblemException(ApprovalProblems.onlyCreatorWithdraws());
    }
    if (record.sourceId().isPresent() || othersWorked(row.state(), person)) {
      throw new ProblemException(ApprovalProblems.notWithdrawable());
    }
    RunningApproval approval = flow.running(row, record);
    if (!approval.chain().policy().allow().contains(Act.WITHDRAW)) {
      throw new ProblemException(ApprovalProblems.withdrawForbidden());
    }
    if (version.isPresent() && version.get() != record.version()) {
      throw new ProblemException(stale(approval, record));
    }
    flow.withdraw(approval, Headline.of("withdrawn", WITHDRAWN, reason.orElse(null)));
  }

  private Problem stale(RunningApproval approval, OpenRecord record) {
    String who = approval.facts().nameOf(record.updatedBy());
    String when = MINUTE.format(record.updatedAt().atZone(clock.zone()));
    return RecordProblems.stale(who, when, List.of());
  }

  /** The answer that withdrawing would find. Others than the starter may not. */
  boolean mayWithdraw(ApprovalRow row, UUID person) {
    return row.startedBy().equals(person)
        && store.spawnOf(row.recordId()).isEmpty()
        && !othersWorked(row.state(), person);
  }

  private void start(OpenRecord record, ProcessDefinition process) {
    UUID by = actor(record);
    ApprovalRow row =
        new ApprovalRow(record.id(), process.key(), record.releaseId(), by, clock.now());
    record.move(RecordState.RUNNING, null);
    boolean spawned = record.sourceId().isPresent();
    Optional<HumanStep> registering =
        spawned ? Optional.empty() : process.chain().orElseThrow().registration();
    flow.apply(
        flow.running(row, record),
        new Command.Start(by, clock.now(), registering.map(HumanStep::key)),
        registering
            .map(step -> new Headline("started", step.title(), step.key(), HANDED_IN, null))
            .orElse(Headline.of("started", spawned ? STARTED : HANDED_IN))
            .of(SignedContents.of(SignedContents.Revision.of(record), record)),
        Optional.empty());
  }

  private UUID actor(OpenRecord record) {
    return currentUser.actor().map(Actor::personId).orElse(record.creatorId());
  }

  private static boolean othersWorked(ApprovalState state, UUID creator) {
    return state.done().stream().anyMatch(done -> !done.by().equals(List.of(creator)))
        || state.done().size() > 1;
  }
}
