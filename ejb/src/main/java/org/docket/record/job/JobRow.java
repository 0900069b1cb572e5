package org.docket.record.job;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What every job has: whose it is, how far it is, and which server has it in hand until when. */
@MappedSuperclass
public abstract class JobRow {

  private static final int LONGEST_FAULT = 1000;

  @Id private UUID id;

  @Column(name = "form", updatable = false)
  private String form;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "state")
  private String state;

  @Column(name = "staged")
  private boolean staged;

  @Column(name = "total")
  private int total;

  @Column(name = "done")
  private int done;

  @Column(name = "failed")
  private int failed;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  @Column(name = "fault_en")
  private @Nullable String faultEn;

  @Column(name = "fault_zh")
  private @Nullable String faultZh;

  /** For Hibernate. */
  protected JobRow() {}

  protected JobRow(UUID id, String form, UUID ownerId, String state, Instant now) {
    this.id = id;
    this.form = form;
    this.ownerId = ownerId;
    this.state = state;
    this.createdAt = now;
    this.changedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String form() {
    return form;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String stateKey() {
    return state;
  }

  public boolean isStaged() {
    return staged;
  }

  public int total() {
    return total;
  }

  public int done() {
    return done;
  }

  public int failed() {
    return failed;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public Optional<Text> fault() {
    return faultEn == null || faultZh == null
        ? Optional.empty()
        : Optional.of(Text.of(faultEn, faultZh));
  }

  protected void moveTo(String next, Instant now) {
    this.state = next;
    this.changedAt = now;
    this.claimedUntil = null;
  }

  /** It broke off and can be begun anew. */
  public abstract void fail(Text fault, Instant now);

  protected void fail(String next, Text fault, Instant now) {
    moveTo(next, now);
    this.faultEn = shortened(fault.en());
    this.faultZh = shortened(fault.zh());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_FAULT));
  }

  public void claim(Instant until) {
    this.claimedUntil = until;
  }

  protected void unstage() {
    this.staged = false;
  }

  /** What is to be done was written down. */
  public void stagedWith(int items) {
    this.staged = true;
    countFrom(items);
    this.failed = 0;
  }

  /** Counts anew, for the next phase; what has problems keeps counting. */
  protected void countFrom(int items) {
    this.total = items;
    this.done = 0;
  }

  protected void countOne(Instant now) {
    this.done++;
    this.changedAt = now;
  }

  public void countProblems(int items) {
    this.failed += items;
  }
}
