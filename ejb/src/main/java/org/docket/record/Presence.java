package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.RecordView.Named;
import org.docket.record.internal.PresenceBook;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;

/**
 * Who else is changing a record right now. It keeps nobody from anything: it only lets people know
 * of one another. Whoever is silent for a while counts as gone.
 */
@ApplicationScoped
public class Presence {

  private static final Duration STAY = Duration.ofSeconds(45);

  private final RecordRepository records;
  private final RecordDesk desk;
  private final PresenceBook book;
  private final Rights rights;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public Presence(
      RecordRepository records,
      RecordDesk desk,
      PresenceBook book,
      Rights rights,
      Organization organization,
      DocketClock clock) {
    this.records = records;
    this.desk = desk;
    this.book = book;
    this.rights = rights;
    this.organization = organization;
    this.clock = clock;
  }

  /** The acting person has unsaved changes; says who else has. */
  @Transactional
  public List<Named> editing(UUID record) {
    requireReadable(record);
    Instant now = clock.now();
    book.stay(record, rights.person(), now.plus(STAY));
    return book.others(record, rights.person(), now).stream().map(this::named).toList();
  }

  /** The acting person has saved or given up. */
  @Transactional
  public void gone(UUID record) {
    requireReadable(record);
    book.leave(record, rights.person(), clock.now());
  }

  private Named named(UUID person) {
    String name = Optional.of(person).flatMap(organization::person).map(Person::name).orElse("");
    return new Named(person.toString(), name);
  }

  private void requireReadable(UUID id) {
    RecordWork work =
        records
            .find(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
  }
}
