package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.docket.document.TemplateEdition;
import org.docket.document.TemplateEdition.Signed;
import org.docket.document.TemplateEdition.State;
import org.jspecify.annotations.Nullable;

/** An edition of a controlled template with who answers for it. Rows are never removed. */
@Entity
@Table(name = "docket_template_edition")
public class EditionRow {

  @Id private UUID id;

  @Column(name = "template", updatable = false)
  private String template;

  @Column(name = "revision", updatable = false)
  private int revision;

  @Column(name = "release_id", updatable = false)
  private UUID releaseId;

  @Column(name = "content_sha256", updatable = false)
  private String content;

  @Column(name = "note", updatable = false)
  private String note;

  @Column(name = "state")
  private String state;

  @Column(name = "drawn_at", updatable = false)
  private Instant drawnAt;

  @Column(name = "drawn_by", updatable = false)
  private @Nullable UUID drawnBy;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  @Column(name = "checked_by")
  private @Nullable UUID checkedBy;

  @Column(name = "approved_at")
  private @Nullable Instant approvedAt;

  @Column(name = "approved_by")
  private @Nullable UUID approvedBy;

  @Column(name = "effective_from")
  private @Nullable LocalDate effective;

  @Column(name = "refused_at")
  private @Nullable Instant refusedAt;

  @Column(name = "refused_by")
  private @Nullable UUID refusedBy;

  @Column(name = "reason")
  private String reason;

  /** For Hibernate. */
  protected EditionRow() {}

  public EditionRow(TemplateEdition edition) {
    this.id = edition.id();
    this.template = edition.template();
    this.revision = edition.revision();
    this.releaseId = edition.release();
    this.content = edition.content();
    this.note = edition.note();
    this.state = edition.state().name();
    this.drawnAt = edition.drawnUp().at();
    this.drawnBy = edition.drawnUp().by();
    this.effective = edition.effective();
    this.reason = edition.reason();
  }

  public TemplateEdition edition() {
    return new TemplateEdition(
        id,
        template,
        revision,
        releaseId,
        content,
        note,
        State.valueOf(state),
        new Signed(drawnBy, drawnAt),
        signed(checkedBy, checkedAt),
        signed(approvedBy, approvedAt),
        effective,
        signed(refusedBy, refusedAt),
        reason);
  }

  private static @Nullable Signed signed(@Nullable UUID by, @Nullable Instant at) {
    return at == null ? null : new Signed(by, at);
  }

  public void checked(UUID by, Instant at) {
    this.state = State.CHECKED.name();
    this.checkedBy = by;
    this.checkedAt = at;
  }

  public void approved(UUID by, Instant at, LocalDate from) {
    this.state = State.APPROVED.name();
    this.approvedBy = by;
    this.approvedAt = at;
    this.effective = from;
  }

  public void refused(UUID by, Instant at, String why) {
    this.state = State.REFUSED.name();
    this.refusedBy = by;
    this.refusedAt = at;
    this.reason = why;
  }

  public void withdraw() {
    this.state = State.WITHDRAWN.name();
  }
}
