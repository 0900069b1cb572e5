package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ChangedSince;
import org.docket.approval.Signatures;
import org.docket.approval.TaskView;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordProblems;
import org.docket.record.RecordStore;
import org.docket.record.RevisionComparisons;

/** Compares a record with what somebody saw and signed of it. */
@ApplicationScoped
public class Looking {

  private final TaskViews tasks;
  private final LookStore looks;
  private final RecordStore records;
  private final RevisionComparisons comparisons;
  private final EventLog events;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public Looking(
      TaskViews tasks,
      LookStore looks,
      RecordStore records,
      RevisionComparisons comparisons,
      EventLog events,
      Organization organization,
      DocketClock clock) {
    this.tasks = tasks;
    this.looks = looks;
    this.records = records;
    this.comparisons = comparisons;
    this.events = events;
    this.organization = organization;
    this.clock = clock;
  }

  /** A revision that somebody had before them. */
  private record Seen(int revision, Instant at) {}

  public ChangedSince changes(UUID task, UUID person) {
    TaskView.Work work = tasks.work(person, task);
    UUID record = work.task().record().id();
    int now = records.view(record).revision();
    Set<String> hidden = new HashSet<>(work.hide());
    Signatures signatures = new Signatures(events.of(record));
    Optional<ChangedSince.Since> looked =
        seen(record, person, signatures)
            .map(
                seen ->
                    new ChangedSince.Since(
                        seen.revision(),
                        seen.at(),
                        Optional.empty(),
                        differences(record, seen.revision(), now, hidden)));
    Optional<ChangedSince.Since> signed =
        signatures
            .last()
            .flatMap(
                event ->
                    SignedContents.revisionOf(event)
                        .map(
                            revision ->
                                new ChangedSince.Since(
                                    revision,
                                    event.at(),
                                    Optional.of(nameOf(event)),
                                    differences(record, revision, now, hidden))));
    return new ChangedSince(now, looked, signed);
  }

  public void look(UUID task, UUID person, int revision) {
    UUID record = tasks.work(person, task).task().record().id();
    if (revision < 1 || revision > records.view(record).revision()) {
      throw new ProblemException(RecordProblems.noSuchRevision(revision));
    }
    looks.keep(record, person, revision, clock.now());
  }

  /** What one has signed one has seen. */
  private Optional<Seen> seen(UUID record, UUID person, Signatures signatures) {
    Optional<Seen> looked =
        looks.find(record, person).map(row -> new Seen(row.revision(), row.lookedAt()));
    Optional<Seen> own =
        signatures
            .lastOf(person)
            .flatMap(
                event ->
                    SignedContents.revisionOf(event)
                        .map(revision -> new Seen(revision, event.at())));
    return looked
        .filter(look -> own.filter(mine -> mine.revision() > look.revision()).isEmpty())
        .or(() -> own);
  }

  private List<Difference> differences(UUID record, int from, int to, Set<String> hidden) {
    return from >= to
        ? List.of()
        : comparisons.compare(record, from, to).differences().stream()
            .filter(difference -> !hidden.contains(fieldOf(difference)))
            .toList();
  }

  private static String fieldOf(Difference difference) {
    return difference instanceof Difference.Table table
        ? table.field()
        : ((Difference.Field) difference).change().field();
  }

  private String nameOf(LoggedEvent event) {
    return Optional.ofNullable(Signatures.signer(event))
        .flatMap(organization::person)
        .map(Person::name)
        .orElse("");
  }
}
