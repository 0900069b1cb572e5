package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.numbering.DocumentNumber;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.Reservations;
import org.docket.problem.ProblemException;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RecordWriter;
import org.docket.record.internal.Rights;

/**
 * Gives a record a number that is not drawn for it: one that was kept for the acting person, such
 * as that printed on the paper form, or the one that it had before Docket counted. No counter is
 * asked for one later.
 */
@ApplicationScoped
public class RecordNumbers {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Rights rights;
  private final Reservations reservations;
  private final NumberEntry entry;
  private final List<DrawnSeries> later;
  private final EventLog events;

  @Inject
  public RecordNumbers(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Rights rights,
      Reservations reservations,
      NumberEntry entry,
      @Any Instance<DrawnSeries> later,
      EventLog events) {
    this(records, desk, writer, rights, reservations, entry, later.stream().toList(), events);
  }

  RecordNumbers(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Rights rights,
      Reservations reservations,
      NumberEntry entry,
      List<DrawnSeries> later,
      EventLog events) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.rights = rights;
    this.reservations = reservations;
    this.entry = entry;
    this.later = List.copyOf(later);
    this.events = events;
  }

  /** What the acting person may give the record; nothing when it has a number. */
  @Transactional
  public List<RegisteredNumber> usable(UUID id) {
    RecordWork work = known(records.find(id).map(desk::work));
    boolean mayGive = work.row().number().isEmpty() && rights.may(Verb.EDIT, work);
    return mayGive ? reservations.usable(series(work)) : List.of();
  }

  /** Gives it. */
  @Transactional
  public DocumentNumber use(UUID id, String number) {
    RecordWork work = withoutNumber(id);
    DocumentNumber used = reservations.use(series(work), number, id);
    give(work, used);
    events.append("number.used", id, Map.of("series", used.series(), "number", used.text()));
    return used;
  }

  /**
   * Gives the record the number that it had before, which enters the register. For administrators.
   *
   * @param reason where the number comes from
   */
  @Transactional
  public DocumentNumber enter(UUID id, String number, String reason) {
    RecordWork work = withoutNumber(id);
    DocumentNumber entered = entry.give(series(work), number, id, reason);
    give(work, entered);
    events.append(
        "number.given",
        id,
        Map.of("series", entered.series(), "number", entered.text(), "reason", reason.strip()));
    return entered;
  }

  private RecordWork withoutNumber(UUID id) {
    RecordWork work = known(records.lock(id).map(desk::work));
    rights.require(Verb.EDIT, work);
    Optional<String> number = work.row().number();
    if (number.isPresent()) {
      throw new ProblemException(RecordProblems.hasNumber(number.get()));
    }
    return work;
  }

  private void give(RecordWork work, DocumentNumber number) {
    work.row().give(number.text());
    writer.entitle(work);
  }

  private RecordWork known(Optional<RecordWork> found) {
    RecordWork work = found.orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    return work;
  }

  private List<String> series(RecordWork work) {
    Set<String> keys = new LinkedHashSet<>();
    Optional.ofNullable(work.form().series()).ifPresent(keys::add);
    RecordRow row = work.row();
    later.forEach(each -> keys.addAll(each.of(row.form(), row.releaseId())));
    return new ArrayList<>(keys);
  }
}
