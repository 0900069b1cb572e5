package org.docket.definition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.ReleaseActor;
import org.docket.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A set of files: a candidate until it is published, then a release with a number for ever. */
@Entity
@Table(name = "docket_release")
public class ReleaseRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "number")
  private @Nullable Integer number;

  @Column(name = "base_id")
  private @Nullable UUID baseId;

  @Column(name = "staged_at")
  private Instant stagedAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "published_by")
  private @Nullable UUID publishedBy;

  @Column(name = "publisher_name")
  private @Nullable String publisherName;

  @Column(name = "note")
  private @Nullable String note;

  protected ReleaseRow() {}

  ReleaseRow(@Nullable UUID baseId, Instant stagedAt) {
    this.id = Ids.next();
    this.baseId = baseId;
    this.stagedAt = stagedAt;
  }

  void publish(int asNumber, Instant at, ReleaseActor by, String why) {
    if (number != null) {
      throw new IllegalStateException("Release " + number + " is already published");
    }
    number = asNumber;
    publishedAt = at;
    publishedBy = by.person();
    publisherName = by.name();
    note = why;
  }

  UUID id() {
    return id;
  }

  /** Empty for a candidate. */
  public Optional<Integer> number() {
    return Optional.ofNullable(number);
  }

  /** The release that was live when this one was staged. */
  public Optional<UUID> base() {
    return Optional.ofNullable(baseId);
  }

  Instant publishedAt() {
    return publishedAt == null ? stagedAt : publishedAt;
  }

  ReleaseActor publisher() {
    return new ReleaseActor(publishedBy, publisherName == null ? "" : publisherName);
  }

  String note() {
    return note == null ? "" : note;
  }
}
