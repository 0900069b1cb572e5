package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.ApprovalTold;
import org.docket.approval.OpenWork;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.ApprovalState.Undoable;
import org.docket.approval.engine.Command;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;

/** What people do with a record in its approval without having a task: undo, and remind. */
@ApplicationScoped
public class RecordActs {

  /** Nobody is reminded of one task more often. */
  private static final Duration APART = Duration.ofHours(1);

  /** What no longer counts on documents. */
  private static final String DECISION_UNDONE = "decision-undone";

  /** What answered a task and was no decision: a return, a reply, what a delegate prepared. */
  private static final String ANSWER_UNDONE = "answer-undone";

  private final ApprovalStore store;
  private final RecordStore records;
  private final Processes processes;
  private final ApprovalFlow flow;
  private final ApprovalStarts starts;
  private final PaperDesk paper;
  private final TaskViews views;
  private final ApprovalLog log;
  private final Telling telling;
  private final DocketClock clock;

  @Inject
  public RecordActs(
      ApprovalStore store,
      RecordStore records,
      Processes processes,
      ApprovalFlow flow,
      ApprovalStarts starts,
      PaperDesk paper,
      TaskViews views,
      ApprovalLog log,
      Telling telling,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.processes = processes;
    this.flow = flow;
    this.starts = starts;
    this.paper = paper;
    this.views = views;
    this.log = log;
    this.telling = telling;
    this.clock = clock;
  }

  /** What the person may do now; nothing is locked. */
  public Set<Act> possible(UUID recordId, UUID person) {
    return store
        .latest(recordId)
        .filter(ApprovalRow::isRunning)
        .map(row -> possible(row, person))
        .orElseGet(() -> EnumSet.noneOf(Act.class));
  }

  /** The same, with what is open on the record. */
  public OpenWork openWork(UUID recordId, UUID person) {
    List<ApprovalStore.Found> open = store.openTasksOfRecord(recordId, person);
    Set<Act> possible =
        open.isEmpty() ? possible(recordId, person) : possible(open.get(0).approval(), person);
    return new OpenWork(possible, views.onRecord(open));
  }

  private Set<Act> possible(ApprovalRow row, UUID person) {
    Set<Act> possible = EnumSet.noneOf(Act.class);
    Set<Act> allowed = processes.require(row).chain().orElseThrow().policy().allow();
    ApprovalState state = row.state();
    if (state.last().filter(last -> mayUndo(row, last, person)).isPresent()) {
      possible.add(Act.UNDO);
    }
    if (allowed.contains(Act.REMIND) && hasWorked(row, state, person)) {
      possible.add(Act.REMIND);
    }
    if (paper.mayEnter(row, person)) {
      possible.add(Act.PAPER);
    }
    if (allowed.contains(Act.WITHDRAW) && starts.mayWithdraw(row, person)) {
      possible.add(Act.WITHDRAW);
    }
    return possible;
  }

  public void undo(UUID recordId, UUID person, Optional<String> comment) {
    RunningApproval approval = running(recordId);
    Undoable last =
        approval
            .row()
            .state()
            .last()
            .filter(act -> mayUndo(approval.row(), act, person))
            .orElseThrow(() -> new ProblemException(ApprovalProblems.nothingToUndo()));
    Text title = ApprovalLog.titleOf(ChainMap.of(approval.chain()), last.step());
    Headline headline =
        new Headline(
            kind(last, approval), title, last.step(), undone(last.act()), comment.orElse(null));
    flow.apply(approval, new Command.Undo(person, clock.now()), headline, Optional.empty());
  }

  private static String kind(Undoable undone, RunningApproval approval) {
    boolean opinion =
        ChainMap.of(approval.chain()).step(undone.step()) instanceof HumanStep step
            && step.doing().isOpinion();
    return switch (undone.act()) {
      case DECIDE -> undone.ofDelegate() || opinion ? ANSWER_UNDONE : DECISION_UNDONE;
      case RETURN, REPLY -> ANSWER_UNDONE;
      default -> Act.UNDO.key();
    };
  }

  public void remind(UUID recordId, UUID person, Optional<String> comment) {
    RunningApproval approval = running(recordId);
    if (!approval.chain().policy().allow().contains(Act.REMIND)
        || !hasWorked(approval.row(), approval.row().state(), person)) {
      throw new ProblemException(ApprovalProblems.notYourAct(Act.REMIND.title()));
    }
    List<TaskRow> open =
        store.openTasksOfRecord(recordId).stream()
            .filter(task -> !task.isPaused() && task.heldAt().isEmpty())
            .toList();
    Map<UUID, List<UUID>> asked = store.candidates(open.stream().map(TaskRow::id).toList());
    List<TaskRow> others =
        open.stream()
            .filter(task -> !asked.getOrDefault(task.id(), List.of()).equals(List.of(person)))
            .toList();
    if (others.isEmpty()) {
      throw new ProblemException(ApprovalProblems.nobodyToRemind());
    }
    Instant now = clock.now();
    List<TaskRow> due = others.stream().filter(task -> isDue(task, now)).toList();
    if (due.isEmpty()) {
      Instant at = others.get(0).remindedAt().orElse(now);
      throw new ProblemException(ApprovalProblems.reminded(at, clock.zone()));
    }
    due.forEach(
        task -> remind(approval, task, asked.getOrDefault(task.id(), List.of()), person, comment));
  }

  private void remind(
      RunningApproval approval,
      TaskRow task,
      List<UUID> people,
      UUID person,
      Optional<String> comment) {
    task.remind(clock.now());
    ChainMap map = ChainMap.of(approval.chain());
    Text title = ApprovalLog.titleOf(map, task.step());
    Headline headline =
        new Headline(
            Act.REMIND.key(), title, task.step(), ActWords.done(Act.REMIND), comment.orElse(null));
    log.write(approval.record().id(), headline);
    String name = approval.facts().nameOf(person);
    String said = comment.map(words -> ": " + words).orElse("");
    String saidZh = comment.map(words -> "：" + words).orElse("");
    telling.fire(
        new ApprovalTold(
            approval.record().id(),
            people,
            Text.of(
                "%s – %s reminds you%s".formatted(title.en(), name, said),
                "%s：%s催办%s".formatted(title.zh(), name, saidZh))));
  }

  private static Text undone(Act act) {
    Text undo = ActWords.done(Act.UNDO);
    Text what = ActWords.done(act);
    return Text.of(undo.en() + ": " + what.en(), undo.zh() + "：" + what.zh());
  }

  private static boolean isDue(TaskRow task, Instant now) {
    return task.remindedAt().filter(at -> at.plus(APART).isAfter(now)).isEmpty();
  }

  private RunningApproval running(UUID recordId) {
    ApprovalRow row =
        store
            .lockRunning(recordId)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.notRunning()));
    OpenRecord record = records.lock(recordId);
    return flow.running(row, record);
  }

  private boolean mayUndo(ApprovalRow row, Undoable last, UUID person) {
    boolean allowed =
        ChainMap.of(processes.require(row).chain().orElseThrow()).step(last.step())
                instanceof HumanStep step
            && step.policy().allow().contains(Act.UNDO);
    return allowed && last.by().equals(person);
  }

  private static boolean hasWorked(ApprovalRow row, ApprovalState state, UUID person) {
    return row.startedBy().equals(person)
        || state.done().stream().anyMatch(done -> done.by().contains(person));
  }
}
