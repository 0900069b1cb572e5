package org.docket.organization.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one person logs in. */
@Entity
@Table(name = "docket_account")
public class AccountRow {

  @Id
  @Column(name = "person_id")
  private UUID person;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "must_change")
  private boolean mustChange;

  @Column(name = "locked")
  private boolean locked;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected AccountRow() {}

  AccountRow(UUID person, Instant now) {
    this.person = person;
    this.changedAt = now;
  }

  public void password(String hash, boolean change, Instant now) {
    passwordHash = hash;
    mustChange = change;
    changedAt = now;
  }

  public void lock(boolean closed, Instant now) {
    locked = closed;
    changedAt = now;
  }

  /** The same password with more rounds. */
  public void strengthen(String hash) {
    passwordHash = hash;
  }

  public Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  public boolean mustChange() {
    return mustChange;
  }

  public boolean locked() {
    return locked;
  }
}
