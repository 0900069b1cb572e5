package org.docket.record.moving.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordState;
import org.docket.record.internal.Forms;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.job.internal.JobClaims;
import org.docket.record.moving.FormMoves;
import org.docket.record.moving.MoveProblems;
import org.docket.record.moving.MoveState;
import org.docket.record.moving.MovedRecord.Told;

/**
 * The phases of a move: the records are written down, looked at one by one, and later moved, each
 * in a transaction of its own that ticks it off. So whoever goes on after a server fell neither
 * forgets a record nor moves one twice.
 */
@ApplicationScoped
public class MovePhases {

  private static final int PAGE = 500;
  private static final int BATCH = 50;

  private final MoveStore store;
  private final ListReading reading;
  private final RecordDesk desk;
  private final RecordRepository records;
  private final MovePlanning planning;
  private final Moving moving;
  private final FormMoves moves;
  private final Forms forms;
  private final JobClaims claims;
  private final Transactions transactions;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public MovePhases(
      MoveStore store,
      ListReading reading,
      RecordDesk desk,
      RecordRepository records,
      MovePlanning planning,
      Moving moving,
      FormMoves moves,
      Forms forms,
      JobClaims claims,
      Transactions transactions,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.reading = reading;
    this.desk = desk;
    this.records = records;
    this.planning = planning;
    this.moving = moving;
    this.moves = moves;
    this.forms = forms;
    this.claims = claims;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Writes down which records there are; what somebody wrote who broke off is written anew. */
  void stage(UUID id) {
    ListRequest selection =
        transactions.separately(
            () -> {
              store.forgetRecords(id);
              return store.find(id).orElseThrow().selection().inPagesOf(PAGE);
            });
    int count = 0;
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      String from = cursor.get().isEmpty() ? null : cursor.get();
      int first = count;
      Staged staged = transactions.separately(() -> staged(id, selection.from(from), first));
      count += staged.records();
      cursor = staged.next();
    }
    int all = count;
    transactions.separately(
        () -> {
          inHand(id, MoveState.CHECKING).ifPresent(row -> row.stagedWith(all));
          return id;
        });
  }

  private record Staged(int records, Optional<String> next) {}

  private Staged staged(UUID id, ListRequest page, int first) {
    RecordLookups lookups = desk.lookups();
    ListSearch.Result found = reading.rows(page, reading.of(page, lookups));
    List<MoveRecordRow> rows = new ArrayList<>();
    for (RecordRow record : found.rows()) {
      if (record.state() != RecordState.DRAFT && planning.isOlder(record)) {
        rows.add(new MoveRecordRow(new MoveRecordRow.Key(id, first + rows.size() + 1), record));
      }
    }
    store.addAll(rows);
    return new Staged(rows.size(), found.next());
  }

  /** Looks at some records; answers whether there may be more. */
  boolean check(UUID id) {
    return transactions.separately(
        () -> {
          Optional<MoveRow> row = inHand(id, MoveState.CHECKING);
          if (row.isEmpty()) {
            return false;
          }
          requireRelease(row.get());
          List<MoveRecordRow> next = store.next(id, MoveRecordRow.WAITING, BATCH);
          next.forEach(record -> look(row.get(), record));
          if (next.isEmpty()) {
            row.get().move(MoveState.CHECKED, clock.now());
          }
          return !next.isEmpty();
        });
  }

  private void look(MoveRow move, MoveRecordRow line) {
    Optional<RecordRow> record = records.find(line.recordId());
    long version = record.map(RecordRow::version).orElse(0L);
    try {
      MovePlan plan = planning.plan(record.orElseThrow(MovePhases::gone), move.values());
      line.lookedAt(
          version,
          MoveWords.of(moves.shown(plan).differences()),
          MoveWords.ofProblems(plan.problems(), plan.now().form()));
    } catch (ProblemException refused) {
      line.lookedAt(version, List.of(), told(refused.problems()));
    }
    move.count(clock.now());
    move.countProblems(line.view().problems().isEmpty() ? 0 : 1);
  }

  private static ProblemException gone() {
    return new ProblemException(MoveProblems.changedMeanwhile());
  }

  private static List<Told> told(List<Problem> problems) {
    return problems.stream().map(problem -> new Told("", problem.message())).toList();
  }

  /** Moves some records; answers whether there may be more. */
  public boolean run(UUID id) {
    List<MoveRecordRow.Key> next =
        transactions.separately(
            () ->
                inHand(id, MoveState.RUNNING).stream()
                    .flatMap(row -> store.next(id, MoveRecordRow.GOOD, BATCH).stream())
                    .map(MoveRecordRow::key)
                    .toList());
    for (MoveRecordRow.Key key : next) {
      if (!one(id, key)) {
        return false;
      }
    }
    return !next.isEmpty() || finish(id);
  }

  private boolean one(UUID id, MoveRecordRow.Key key) {
    try {
      return transactions.separately(() -> moved(id, key));
    } catch (ProblemException refused) {
      return transactions.separately(() -> stays(id, key, told(refused.problems())));
    }
  }

  private boolean moved(UUID id, MoveRecordRow.Key key) {
    Optional<MoveRow> move = inHand(id, MoveState.RUNNING);
    if (move.isEmpty()) {
      return false;
    }
    requireRelease(move.get());
    MoveRecordRow line = store.record(key);
    RecordRow record = records.lock(line.recordId()).orElseThrow(MovePhases::gone);
    MovePlan plan = planning.plan(record, move.get().values());
    if (line.seenVersion().filter(seen -> seen == record.version()).isEmpty()) {
      throw gone();
    }
    if (!plan.problems().isEmpty()) {
      throw new ProblemException(plan.problems());
    }
    moving.move(plan);
    line.settle(MoveRecordRow.DONE, List.of());
    move.get().count(clock.now());
    return true;
  }

  private boolean stays(UUID id, MoveRecordRow.Key key, List<Told> why) {
    Optional<MoveRow> move = inHand(id, MoveState.RUNNING);
    move.ifPresent(
        row -> {
          store.record(key).settle(MoveRecordRow.BAD, why);
          row.countProblems(1);
        });
    return move.isPresent();
  }

  private boolean finish(UUID id) {
    return transactions.separately(
        () -> {
          inHand(id, MoveState.RUNNING)
              .ifPresent(
                  row -> {
                    row.move(MoveState.DONE, clock.now());
                    long count = store.count(id, MoveRecordRow.DONE);
                    events.append(
                        "records.moved",
                        null,
                        Map.of("form", row.form(), "move", id.toString(), "records", count));
                  });
          return false;
        });
  }

  private void requireRelease(MoveRow row) {
    if (!forms.liveRelease().equals(row.releaseId())) {
      throw new ProblemException(MoveProblems.releasedMeanwhile());
    }
  }

  /** Locked, unless somebody stopped it. */
  private Optional<MoveRow> inHand(UUID id, MoveState state) {
    Optional<MoveRow> row = store.lock(id).filter(found -> found.state() == state);
    row.ifPresent(found -> found.claim(claims.leaseEnd()));
    return row;
  }
}
