package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.document.Document;
import org.docket.document.Document.Verdict;
import org.docket.problem.Text;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** An issued document. Only its verdict and the count of its prints ever change. */
@Entity
@Table(name = "docket_document")
public class DocumentRow {

  @Id private UUID id;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "template", updatable = false)
  private String template;

  @Column(name = "template_revision", updatable = false)
  private String templateRevision;

  @Column(name = "release_id", updatable = false)
  private UUID releaseId;

  @Column(name = "language", updatable = false)
  private String language;

  @Column(name = "number", updatable = false)
  private String number;

  @Column(name = "title_en", updatable = false)
  private String titleEn;

  @Column(name = "title_zh", updatable = false)
  private String titleZh;

  @Column(name = "issued_at", updatable = false)
  private Instant issuedAt;

  @Column(name = "issued_by", updatable = false)
  private @Nullable UUID issuedBy;

  @Column(name = "record_sha256", updatable = false)
  private String recordSha256;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "code", updatable = false)
  private String code;

  @Column(name = "verdict")
  private String verdict;

  @Column(name = "prints")
  private int prints;

  @Column(name = "data", updatable = false, length = Length.LONG32)
  private String data;

  /** For Hibernate. */
  protected DocumentRow() {}

  public DocumentRow(Document document, UUID releaseId, String templateRevision, String data) {
    this.id = document.id();
    this.recordId = document.recordId();
    this.template = document.template();
    this.templateRevision = templateRevision;
    this.releaseId = releaseId;
    this.language = document.language();
    this.number = document.number();
    this.titleEn = document.title().en();
    this.titleZh = document.title().zh();
    this.issuedAt = document.issuedAt();
    this.issuedBy = document.issuedBy();
    this.recordSha256 = document.recordSha256();
    this.sha256 = document.sha256();
    this.code = document.verification();
    this.verdict = document.verdict().name();
    this.prints = document.prints();
    this.data = data;
  }

  public Document document() {
    return new Document(
        id,
        recordId,
        template,
        language,
        number,
        Text.of(titleEn, titleZh),
        issuedAt,
        issuedBy,
        recordSha256,
        sha256,
        code,
        Verdict.valueOf(verdict),
        prints);
  }

  public void supersede() {
    if (!verdict.equals(Verdict.VOID.name())) {
      this.verdict = Verdict.SUPERSEDED.name();
    }
  }

  /** What is void stays void. */
  public void makeVoid() {
    this.verdict = Verdict.VOID.name();
  }

  /** The number of this print. */
  public int printed() {
    return ++this.prints;
  }

  public UUID releaseId() {
    return releaseId;
  }

  /** What was printed, as JSON. */
  public String data() {
    return data;
  }
}
