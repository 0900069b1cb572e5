package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.ChainReplay;
import org.docket.approval.ChainReplay.Share;
import org.docket.approval.ChainReplay.State;
import org.docket.approval.ChainReplays.Page;
import org.docket.approval.internal.TriedProcesses.Tried;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.record.Repeats;
import org.docket.record.job.JobAsked;
import org.jspecify.annotations.Nullable;

/** Begins replays and shows them to those who began them. */
@ApplicationScoped
public class ReplayDesk {

  private static final int MOST_RECORDS = 5_000;
  private static final int REMEMBERED = 30;
  private static final int PAGE = 100;
  private static final int PEOPLE = 200;

  private final ReplayStore store;
  private final TriedProcesses processes;
  private final KnownProcesses known;
  private final RecordLists lists;
  private final Repeats repeats;
  private final Organization organization;
  private final CurrentUser currentUser;
  private final DocketClock clock;
  private final Event<JobAsked> asked;

  @Inject
  public ReplayDesk(
      ReplayStore store,
      TriedProcesses processes,
      KnownProcesses known,
      RecordLists lists,
      Repeats repeats,
      Organization organization,
      CurrentUser currentUser,
      DocketClock clock,
      Event<JobAsked> asked) {
    this.store = store;
    this.processes = processes;
    this.known = known;
    this.lists = lists;
    this.repeats = repeats;
    this.organization = organization;
    this.currentUser = currentUser;
    this.clock = clock;
    this.asked = asked;
  }

  public List<ChainReplay> of(String process) {
    known.requireAdministered(process);
    return store.of(person(), process, REMEMBERED).stream().map(this::view).toList();
  }

  public ChainReplay begin(
      String process,
      Optional<UUID> candidate,
      ListRequest records,
      int most,
      @Nullable String key) {
    if (most < 1 || most > MOST_RECORDS) {
      throw new ProblemException(ApprovalProblems.badAmount(most, MOST_RECORDS));
    }
    Tried tried = processes.require(process, candidate);
    return repeats.once(
        key,
        () -> "replay " + process + " " + candidate + " " + records + " " + most,
        this::get,
        () -> begun(tried, candidate.isPresent(), records, most),
        ChainReplay::id);
  }

  private ChainReplay begun(Tried tried, boolean candidate, ListRequest records, int most) {
    ListRequest newest =
        new ListRequest(
            tried.process().form(),
            records.view(),
            records.filters(),
            records.filter(),
            records.search(),
            List.of("-createdAt"),
            List.of(),
            1,
            null,
            false);
    lists.list(newest);
    Map<String, Long> usual = new HashMap<>();
    processes
        .usual(tried.process().key())
        .forEach((step, length) -> usual.put(step, length.toSeconds()));
    ReplayRow row =
        new ReplayRow(Ids.next(), person(), tried, candidate, newest, most, usual, clock.now());
    store.add(row);
    asked.fire(new JobAsked(row.id()));
    return view(row);
  }

  public ChainReplay get(UUID id) {
    return view(own(store.find(id)));
  }

  public ChainReplay cancel(UUID id) {
    ReplayRow row = own(store.lock(id));
    if (row.state() != State.WORKING) {
      throw new ProblemException(ApprovalProblems.replayNotNow(row.state().title()));
    }
    row.move(State.CANCELLED, clock.now());
    return view(row);
  }

  public Page items(UUID id, int after, boolean changed) {
    own(store.find(id));
    List<ReplayRecordRow> rows = store.page(id, after, changed, PAGE);
    return new Page(rows.stream().map(ReplayRecordRow::view).toList(), rows.size() == PAGE);
  }

  public List<Share> shares(UUID id) {
    own(store.find(id));
    return store.shares(id, PEOPLE).stream()
        .map(
            row ->
                new Share(
                    row.personId(),
                    organization.person(row.personId()).map(Person::name).orElse("?"),
                    row.tasks(),
                    row.seconds()))
        .toList();
  }

  private ReplayRow own(Optional<ReplayRow> row) {
    return row.filter(found -> found.ownerId().equals(person()))
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchReplay()));
  }

  private UUID person() {
    return currentUser.require().personId();
  }

  private ChainReplay view(ReplayRow row) {
    return new ChainReplay(
        row.id(),
        row.process(),
        processes.titleOf(row.process()),
        row.releaseId(),
        row.isCandidate(),
        row.state(),
        row.total(),
        row.done(),
        store.verdicts(row.id()),
        row.createdAt(),
        row.changedAt(),
        row.fault());
  }
}
