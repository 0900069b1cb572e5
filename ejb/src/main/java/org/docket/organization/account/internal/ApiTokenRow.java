package org.docket.organization.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key with which a program acts for a person. */
@Entity
@Table(name = "docket_api_token")
public class ApiTokenRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "title")
  private String title;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "scope")
  private String scope;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected ApiTokenRow() {}

  public ApiTokenRow(
      UUID id,
      UUID person,
      String title,
      String secretHash,
      String scope,
      Instant createdAt,
      Instant expiresAt) {
    this.id = id;
    this.person = person;
    this.title = title;
    this.secretHash = secretHash;
    this.scope = scope;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  public UUID id() {
    return id;
  }

  public UUID person() {
    return person;
  }

  public String title() {
    return title;
  }

  public String scope() {
    return scope;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public void revoke(Instant now) {
    revokedAt = now;
  }
}
