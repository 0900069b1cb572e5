package org.docket.organization.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One browser in which a person is logged in. */
@Entity
@Table(name = "docket_session")
public class SessionRow {

  @Id
  @Column(name = "id_hash")
  private String idHash;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "device")
  private @Nullable String device;

  @Column(name = "address")
  private @Nullable String address;

  protected SessionRow() {}

  public SessionRow(
      String idHash, UUID person, Instant now, Instant expiresAt, String device, String address) {
    this.idHash = idHash;
    this.person = person;
    this.createdAt = now;
    this.lastSeenAt = now;
    this.expiresAt = expiresAt;
    this.device = device;
    this.address = address;
  }

  public UUID person() {
    return person;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public void seen(Instant now, Instant nextExpiry) {
    lastSeenAt = now;
    expiresAt = nextExpiry;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }
}
