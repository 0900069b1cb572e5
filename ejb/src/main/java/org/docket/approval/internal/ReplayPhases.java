package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.ChainReplay.State;
import org.docket.approval.ChainReplay.Step;
import org.docket.approval.ChainReplay.Verdict;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.internal.ReplayRecordRow.Told;
import org.docket.approval.internal.TriedProcesses.Tried;
import org.docket.expression.EvaluationContext;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.ListPage;
import org.docket.record.ListRequest;
import org.docket.record.OpenRecord;
import org.docket.record.RecordLists;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.docket.record.Records;
import org.docket.record.job.Jobs;

/**
 * The phases of a replay: the records are written down, then played one by one, some in each
 * transaction, as whoever began it may read them.
 */
@ApplicationScoped
public class ReplayPhases {

  private static final int BATCH = 20;
  private static final Text RETURNED = Text.of("Sent back", "退回");

  private final ReplayStore store;
  private final ApprovalStore approvals;
  private final Processes processes;
  private final TriedProcesses tried;
  private final RecordLists lists;
  private final Records readable;
  private final RecordStore records;
  private final Organization organization;
  private final FactFinding factFinding;
  private final Jobs jobs;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public ReplayPhases(
      ReplayStore store,
      ApprovalStore approvals,
      Processes processes,
      TriedProcesses tried,
      RecordLists lists,
      Records readable,
      RecordStore records,
      Organization organization,
      FactFinding factFinding,
      Jobs jobs,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.approvals = approvals;
    this.processes = processes;
    this.tried = tried;
    this.lists = lists;
    this.readable = readable;
    this.records = records;
    this.organization = organization;
    this.factFinding = factFinding;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes down which records there are; what somebody wrote who broke off is written anew. */
  void stage(UUID id) {
    ReplayRow replay =
        transactions.separately(
            () -> {
              store.forgetRecords(id);
              return store.find(id).orElseThrow();
            });
    ListRequest pages = replay.selection().inPagesOf(ListRequest.MOST);
    int staged = 0;
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent() && staged < replay.most()) {
      ListRequest page = pages.from(cursor.get().isEmpty() ? null : cursor.get());
      int first = staged;
      Staged more = transactions.separately(() -> staged(replay, page, first));
      staged += more.records();
      cursor = more.next();
    }
    int all = staged;
    transactions.separately(
        () -> {
          inHand(id).ifPresent(row -> row.stagedWith(all));
          return id;
        });
  }

  private record Staged(int records, Optional<String> next) {}

  private Staged staged(ReplayRow replay, ListRequest page, int first) {
    ListPage found = lists.list(page);
    int place = first;
    for (ListPage.Item item : found.items()) {
      if (item.state() != RecordState.DRAFT && place < replay.most()) {
        place++;
        store.add(new ReplayRecordRow(replay.id(), place, item.id(), item.number(), item.title()));
      }
    }
    return new Staged(place - first, found.next());
  }

  /** Plays some records; answers whether there may be more. */
  boolean play(UUID id) {
    return transactions.separately(
        () -> {
          Optional<ReplayRow> row = inHand(id);
          if (row.isEmpty()) {
            return false;
          }
          List<ReplayRecordRow> next = store.waiting(id, BATCH);
          next.forEach(record -> play(row.get(), record));
          if (next.isEmpty()) {
            row.get().move(State.DONE, clock.now());
          }
          return !next.isEmpty();
        });
  }

  private void play(ReplayRow replay, ReplayRecordRow line) {
    try {
      readable.get(line.recordId());
      Optional<ApprovalRow> past = approvals.latest(line.recordId());
      if (past.isEmpty()) {
        throw new ProblemException(ApprovalProblems.hadNoApproval());
      }
      play(replay, line, past.get());
    } catch (ProblemException unplayable) {
      Told told = new Told(List.of(), List.of(), Optional.of(unplayable.first().message()));
      line.settle(Verdict.UNKNOWN, told);
    }
    replay.count(clock.now());
  }

  private void play(ReplayRow replay, ReplayRecordRow line, ApprovalRow past) {
    Tried with = tried.again(replay.process(), replay.releaseId());
    OpenRecord record =
        records.rehearse(line.recordId(), with.release(), past.endedAt().orElseGet(clock::now));
    EvaluationContext then = EvaluationContext.of(past.startedAt(), clock.zone());
    RecordFacts facts = factFinding.about(record, then);
    ChainDefinition chain = with.process().chain().orElseThrow();
    ApprovalState state = past.state();
    Replaying.Result result =
        new Replaying(chain, facts, replay.usual())
            .replay(state.done(), past.startedAt(), record.sourceId().isEmpty(), !past.isRunning());
    line.settle(result.verdict(), new Told(before(past), result.after(), result.note()));
    result
        .shares()
        .forEach(
            (person, share) -> store.share(replay.id(), person, share.tasks(), share.seconds()));
  }

  private List<Step> before(ApprovalRow past) {
    OrganizationChart chart = organization.chart();
    Optional<ChainMap> map = processes.require(past).chain().map(ChainMap::of);
    List<Step> before = new ArrayList<>();
    for (ApprovalState.Done done : past.state().done()) {
      Text title = map.map(known -> ApprovalLog.titleOf(known, done.step())).orElseThrow();
      Text outcome =
          map.flatMap(known -> known.findStep(done.step()))
              .flatMap(step -> step.outcome(done.outcome()))
              .map(known -> known.title())
              .orElse(RETURNED);
      List<String> people =
          done.by().stream().flatMap(by -> chart.person(by).map(Person::name).stream()).toList();
      before.add(new Step(title, people, outcome, false));
    }
    return before;
  }

  /** Locked, unless somebody stopped it. */
  private Optional<ReplayRow> inHand(UUID id) {
    Optional<ReplayRow> row = store.lock(id).filter(found -> found.state() == State.WORKING);
    row.ifPresent(found -> found.claim(jobs.leaseEnd()));
    return row;
  }
}
