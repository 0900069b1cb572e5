package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Grantee;
import org.docket.access.Verb;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.RecordView.Named;
import org.docket.record.internal.GrantRow;
import org.docket.record.internal.Granting;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Lets people read one record until a moment, where its form says who may: for a reason, seen by
 * whoever reads the record, taken back at any time. It opens nothing but reading, and no field that
 * the form keeps to others.
 */
@ApplicationScoped
public class RecordGrants {

  private static final int SHOWN = 200;

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Granting granting;
  private final Rights rights;
  private final Repeats repeats;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public RecordGrants(
      RecordRepository records,
      RecordDesk desk,
      Granting granting,
      Rights rights,
      Repeats repeats,
      Organization organization,
      DocketClock clock) {
    this.records = records;
    this.desk = desk;
    this.granting = granting;
    this.rights = rights;
    this.repeats = repeats;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * A right to read one record.
   *
   * @param ended when it was taken back before its time
   * @param inForce whether it counts now
   * @param revocable whether the acting person may take it back
   */
  public record Grant(
      UUID id,
      Grantee to,
      Text name,
      Instant until,
      Text reason,
      Named givenBy,
      Instant givenAt,
      Optional<Instant> ended,
      boolean inForce,
      boolean revocable) {}

  /** Whom reading was given to, the newest first, also what is over. For whoever reads it. */
  @Transactional
  public List<Grant> of(UUID record) {
    RecordWork work = found(records.find(record).map(desk::work));
    rights.require(Verb.READ, work);
    boolean mayGrant = rights.may(Verb.GRANT, work);
    return records.grantsOn(record, SHOWN).stream().map(row -> shown(row, mayGrant)).toList();
  }

  /**
   * Lets somebody read the record until a moment; once, however often it is asked for with the same
   * key.
   *
   * @param key what the client names this request by; null to give it each time
   */
  @Transactional
  public Grant give(UUID record, GrantRequest request, @Nullable String key) {
    RecordWork work = locked(record);
    if (key == null) {
      return shown(given(work, request), true);
    }
    String asked = String.join(" ", "grant", record.toString(), request.toString());
    Optional<UUID> earlier = repeats.earlier(key, CanonicalJson.sha256Hex(asked));
    if (earlier.isPresent()) {
      return shown(records.grant(earlier.get()).orElseThrow(), true);
    }
    GrantRow row = given(work, request);
    repeats.remember(key, row.id());
    return shown(row, true);
  }

  private GrantRow given(RecordWork work, GrantRequest request) {
    GrantReading.Read read = new GrantReading(granting, organization, clock).require(request);
    return granting.give(work, read.to(), read.until(), Text.same(read.reason()));
  }

  /** Takes it back before its time. For whoever gave it, and for all who may give. */
  @Transactional
  public Grant revoke(UUID record, UUID id) {
    RecordWork work = found(records.lock(record).map(desk::work));
    rights.require(Verb.READ, work);
    GrantRow row =
        records
            .grant(id)
            .filter(grant -> grant.recordId().equals(record))
            .orElseThrow(() -> new ProblemException(GrantProblems.notFound()));
    if (!row.givenBy().equals(rights.person())) {
      rights.require(Verb.GRANT, work);
    }
    if (!row.isInForce(clock.now())) {
      throw new ProblemException(GrantProblems.over());
    }
    granting.takeBack(row);
    return shown(row, rights.may(Verb.GRANT, work));
  }

  private RecordWork locked(UUID id) {
    RecordWork work = found(records.lock(id).map(desk::work));
    rights.require(Verb.GRANT, work);
    if (work.row().state() == RecordState.DRAFT) {
      throw new ProblemException(GrantProblems.drafts());
    }
    return work;
  }

  private static RecordWork found(Optional<RecordWork> work) {
    return work.orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
  }

  private Grant shown(GrantRow row, boolean mayGrant) {
    UUID giver = row.givenBy();
    String name = organization.person(giver).map(Person::name).orElse("");
    boolean inForce = row.isInForce(clock.now());
    return new Grant(
        row.id(),
        row.grantee(),
        granting.nameOf(row.grantee()),
        row.until(),
        row.reason(),
        new Named(giver.toString(), name),
        row.givenAt(),
        row.endedAt(),
        inForce,
        inForce && (mayGrant || giver.equals(rights.person())));
  }
}
