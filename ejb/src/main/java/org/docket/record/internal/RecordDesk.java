package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.expression.EvaluationContext;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups.StoredFile;
import org.docket.organization.Organization;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;

/**
 * Takes records to hand: with their form, their surroundings and what the acting person may see.
 */
@ApplicationScoped
public class RecordDesk {

  private final RecordRepository records;
  private final Forms forms;
  private final Organization organization;
  private final AttachmentStore attachments;
  private final Rights rights;
  private final RelatedSearch related;
  private final DocketClock clock;
  private final CurrentUser currentUser;

  @Inject
  public RecordDesk(
      RecordRepository records,
      Forms forms,
      Organization organization,
      AttachmentStore attachments,
      Rights rights,
      RelatedSearch related,
      DocketClock clock,
      CurrentUser currentUser) {
    this.records = records;
    this.forms = forms;
    this.organization = organization;
    this.attachments = attachments;
    this.rights = rights;
    this.related = related;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  public RecordWork work(RecordRow row) {
    return work(row, forms.of(row));
  }

  public RecordWork work(RecordRow row, FormDefinition form) {
    RecordLookups lookups = lookups(row.id());
    lookups.expect(References.in(form, row.data()));
    return new RecordWork(row, form, lookups, evaluation());
  }

  /** One of several new records that look things up together. */
  public RecordWork work(RecordRow row, FormDefinition form, RecordLookups shared) {
    return new RecordWork(row, form, shared, shared.evaluation());
  }

  /** For work on no record in particular. */
  public RecordLookups lookups() {
    return lookups(new UUID(0, 0));
  }

  private RecordLookups lookups(UUID record) {
    return new RecordLookups(
        records,
        forms,
        organization.chart(),
        work -> RecordRowValue.counts(work.row()) && rights.may(Verb.READ, work),
        id -> file(id, record),
        related,
        evaluation());
  }

  /** A file of the record, or one that the acting person uploaded and that belongs to none yet. */
  private Optional<StoredFile> file(UUID id, UUID record) {
    return attachments
        .find(id)
        .filter(
            file -> file.recordId().map(record::equals).orElseGet(() -> isOwn(file.uploadedBy())))
        .map(AttachmentRow::file);
  }

  private boolean isOwn(UUID uploader) {
    return currentUser.actor().filter(actor -> actor.personId().equals(uploader)).isPresent();
  }

  public EvaluationContext evaluation() {
    return EvaluationContext.of(clock.now(), clock.zone());
  }
}
