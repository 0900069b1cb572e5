package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.docket.platform.Json;
import org.hibernate.Length;

/** What somebody is typing into a record that was handed in. */
@Entity
@IdClass(UnsavedInputRow.Key.class)
@Table(name = "docket_unsaved_input")
public class UnsavedInputRow {

  /** Record and person. */
  public record Key(UUID recordId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "record_version")
  private long recordVersion;

  @Column(name = "typed", length = Length.LONG32)
  private String typed;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** For Hibernate. */
  protected UnsavedInputRow() {}

  public UnsavedInputRow(Key key, long version, ObjectNode typed, Instant now) {
    this.recordId = key.recordId;
    this.personId = key.personId;
    keep(version, typed, now);
  }

  /** Instead of what was typed before. */
  public final void keep(long version, ObjectNode now, Instant at) {
    this.recordVersion = version;
    this.typed = now.toString();
    this.savedAt = at;
  }

  public long recordVersion() {
    return recordVersion;
  }

  public ObjectNode typed() {
    return (ObjectNode) Json.read(typed);
  }

  public Instant savedAt() {
    return savedAt;
  }
}
