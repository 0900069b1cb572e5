package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.call.CallRequest;
import org.docket.platform.Ids;
import org.docket.problem.Text;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer an approval waits for; written with the act that led to it and removed with
 * what follows from its answer, so that it is made at least once. Its id is the idempotency key of
 * all tries.
 */
@Entity
@Table(name = "docket_call")
public class CallRow {

  /** How much longer than its time a try may hold the call before another server takes it. */
  private static final long GRACE_SECONDS = 60;

  private static final long LONGEST_PAUSE_SECONDS = 3600;

  /** As a chain may say at most, and the grace. */
  static final Duration LONGEST_HOLD = Duration.ofSeconds(120 + GRACE_SECONDS);

  /** A call that is to be made, and since when. */
  record Due(UUID id, Instant at) {
    /** Before all others. */
    static final Due FIRST = new Due(new UUID(0, 0), Instant.EPOCH);
  }

  @Id private UUID id;

  @Column(name = "approval_id", updatable = false)
  private UUID approvalId;

  @Column(name = "visit", updatable = false)
  private int visit;

  @Column(name = "request", length = Length.LONG32, updatable = false)
  private String request;

  @Column(name = "tries")
  private int tries;

  @Column(name = "call_at")
  private @Nullable Instant callAt;

  @Column(name = "failure", length = Length.LONG32)
  private @Nullable String failure;

  protected CallRow() {}

  /**
   * @param at when it is made first; empty for never by itself
   */
  CallRow(UUID approvalId, int visit, CallRequest request, Optional<Instant> at) {
    this.id = Ids.next();
    this.approvalId = approvalId;
    this.visit = visit;
    this.request = StoredJson.write(request);
    this.callAt = at.orElse(null);
  }

  /** One more try begins; nobody else makes it meanwhile. */
  void begin(Instant now) {
    tries++;
    callAt = now.plusSeconds(request().timeoutSeconds() + GRACE_SECONDS);
  }

  /**
   * A try has failed and another one follows.
   *
   * @param pauseSeconds before the second try; each further pause is twice as long
   */
  Instant failed(Instant now, int pauseSeconds, Text why) {
    long doubled = (long) pauseSeconds << Math.min(tries - 1, 20);
    callAt = now.plusSeconds(Math.min(doubled, Math.max(LONGEST_PAUSE_SECONDS, pauseSeconds)));
    failure = StoredJson.write(why);
    return callAt;
  }

  /** Somebody has it made once more, with all tries. */
  void again(Instant now) {
    tries = 0;
    callAt = now;
  }

  UUID id() {
    return id;
  }

  UUID approvalId() {
    return approvalId;
  }

  int visit() {
    return visit;
  }

  CallRequest request() {
    return StoredJson.read(request, CallRequest.class);
  }

  int tries() {
    return tries;
  }

  Optional<Instant> callAt() {
    return Optional.ofNullable(callAt);
  }

  Optional<Text> failure() {
    return Optional.ofNullable(failure).map(words -> StoredJson.read(words, Text.class));
  }
}
