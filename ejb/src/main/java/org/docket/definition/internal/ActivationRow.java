package org.docket.definition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.definition.Activation;
import org.docket.definition.ReleaseActor;
import org.docket.platform.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A release became live; written once. */
@Entity
@Immutable
@Table(name = "docket_release_activation")
public class ActivationRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "release_id")
  private UUID releaseId;

  @Column(name = "at")
  private Instant at;

  @Column(name = "actor")
  private @Nullable UUID actor;

  @Column(name = "actor_name")
  private @Nullable String actorName;

  @Column(name = "note")
  private @Nullable String note;

  protected ActivationRow() {}

  ActivationRow(UUID releaseId, Instant at, ReleaseActor by, String note) {
    this.id = Ids.next();
    this.releaseId = releaseId;
    this.at = at;
    this.actor = by.person();
    this.actorName = by.name();
    this.note = note;
  }

  UUID releaseId() {
    return releaseId;
  }

  Activation activation() {
    return new Activation(
        at, new ReleaseActor(actor, actorName == null ? "" : actorName), note == null ? "" : note);
  }
}
