package org.docket.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Ids;
import org.docket.problem.Text;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** Something that one person was told about a record. It is kept after it was read. */
@Entity
@Table(name = "docket_notice")
public class NoticeRow {

  @Id private UUID id;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "told_at", updatable = false)
  private Instant toldAt;

  @Column(name = "text_en", updatable = false, length = Length.LONG32)
  private String textEn;

  @Column(name = "text_zh", updatable = false, length = Length.LONG32)
  private String textZh;

  @Column(name = "receipt", updatable = false)
  private boolean receipt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  /** For Hibernate. */
  protected NoticeRow() {}

  public NoticeRow(UUID personId, UUID recordId, Text text, Instant toldAt) {
    this.id = Ids.next();
    this.personId = personId;
    this.recordId = recordId;
    this.toldAt = toldAt;
    this.textEn = text.en();
    this.textZh = text.zh();
  }

  /** One of which the record shows whether it was read. */
  public static NoticeRow withReceipt(UUID personId, UUID recordId, Text text, Instant toldAt) {
    NoticeRow row = new NoticeRow(personId, recordId, text, toldAt);
    row.receipt = true;
    return row;
  }

  /** The first time counts. */
  public void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }

  public boolean isFor(UUID person) {
    return personId.equals(person);
  }

  public UUID personId() {
    return personId;
  }

  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  public UUID id() {
    return id;
  }

  public UUID recordId() {
    return recordId;
  }

  public Instant toldAt() {
    return toldAt;
  }

  public Text text() {
    return Text.of(textEn, textZh);
  }
}
