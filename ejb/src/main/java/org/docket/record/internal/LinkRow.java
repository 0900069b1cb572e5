package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One record refers to another: from a field, or because it was spawned or made from it. */
@Entity
@IdClass(LinkRow.Key.class)
@Table(name = "docket_link")
public class LinkRow {

  public static final String REFERENCE = "reference";
  public static final String SPAWNED = "spawned";
  public static final String MADE = "made";

  /** From which record, at which place of its data. */
  public record Key(UUID fromId, String path) implements Serializable {}

  @Id
  @Column(name = "from_id")
  private UUID fromId;

  @Id
  @Column(name = "path")
  private String path;

  @Column(name = "to_id")
  private UUID toId;

  @Column(name = "kind")
  private String kind;

  /** For Hibernate. */
  protected LinkRow() {}

  LinkRow(UUID fromId, String path, UUID toId, String kind) {
    this.fromId = fromId;
    this.path = path;
    this.toId = toId;
    this.kind = kind;
  }

  public UUID fromId() {
    return fromId;
  }

  public UUID toId() {
    return toId;
  }

  public String path() {
    return path;
  }

  public String kind() {
    return kind;
  }

  boolean isReference() {
    return kind.equals(REFERENCE);
  }

  void pointTo(UUID target) {
    this.toId = target;
  }
}
