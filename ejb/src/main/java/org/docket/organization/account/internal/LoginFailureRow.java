package org.docket.organization.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Failed log-ins in a row with one name. */
@Entity
@Table(name = "docket_login_failure")
public class LoginFailureRow {

  @Id
  @Column(name = "login_hash")
  private String loginHash;

  @Column(name = "failures")
  private int failures;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "last_at")
  private Instant lastAt;

  protected LoginFailureRow() {}

  LoginFailureRow(String loginHash, Instant now) {
    this.loginHash = loginHash;
    this.notBefore = now;
    this.lastAt = now;
  }

  public int failures() {
    return failures;
  }

  public Instant notBefore() {
    return notBefore;
  }

  public void failed(Instant now, Duration wait) {
    failures++;
    lastAt = now;
    notBefore = now.plus(wait);
  }
}
