package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.approval.engine.Turn;
import org.docket.platform.Ids;
import org.docket.problem.Text;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person's turn in an approval, from when it is asked for until it is answered or dropped. */
@Entity
@Table(name = "docket_task")
public class TaskRow {

  /** Where a task is in its life. */
  public enum Status {
    OPEN,
    DONE,
    DROPPED
  }

  /** A task that is to be looked at, and since when. */
  record Due(UUID id, Instant at) {
    /** Before all others. */
    static final Due FIRST = new Due(new UUID(0, 0), Instant.EPOCH);
  }

  @Id private UUID id;

  @Column(name = "approval_id")
  private UUID approvalId;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "turn")
  private String turn;

  @Column(name = "step")
  private String step;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "status")
  private Status status;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "clock_unit", length = 50)
  private @Nullable String clockUnit;

  @Column(name = "look_at")
  private @Nullable Instant lookAt;

  @Column(name = "measures")
  private int measures;

  @Column(name = "late")
  private boolean late;

  @Column(name = "why", length = Length.LONG32)
  private String why;

  @Column(name = "nobody_found")
  private boolean nobodyFound;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "closed_by")
  private @Nullable UUID closedBy;

  @Column(name = "outcome")
  private @Nullable String outcome;

  @Column(name = "comment_text", length = Length.LONG32)
  private @Nullable String comment;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "kind")
  private Turn.Kind kind;

  @Column(name = "asked_by")
  private @Nullable UUID askedBy;

  @Column(name = "note", length = Length.LONG32)
  private @Nullable String note;

  @Column(name = "paused")
  private boolean paused;

  @Column(name = "held_at")
  private @Nullable Instant heldAt;

  @Column(name = "reminded_at")
  private @Nullable Instant remindedAt;

  @Column(name = "on_behalf_of")
  private @Nullable UUID onBehalfOf;

  @Column(name = "entered_by")
  private @Nullable UUID enteredBy;

  @Column(name = "paper_date")
  private @Nullable LocalDate paperDate;

  @Column(name = "taken_at")
  private @Nullable Instant takenAt;

  @Column(name = "held_seconds")
  private long heldSeconds;

  @Column(name = "paused_at")
  private @Nullable Instant pausedAt;

  @Column(name = "paused_seconds")
  private long pausedSeconds;

  protected TaskRow() {}

  TaskRow(ApprovalRow approval, String turn, String step, Turn.Kind kind, Instant openedAt) {
    this.id = Ids.next();
    this.approvalId = approval.id();
    this.recordId = approval.recordId();
    this.turn = turn;
    this.step = step;
    this.status = Status.OPEN;
    this.kind = kind;
    this.openedAt = openedAt;
    this.why = "";
  }

  /** Somebody handed it over, or added it. */
  void askedBy(UUID person, @Nullable String said) {
    askedBy = person;
    note = said;
  }

  /** Waits for a task that was added to it. */
  void pause(Instant at) {
    paused = true;
    pausedAt = at;
  }

  /** Waits no longer. */
  void unpause(Instant at) {
    pausedSeconds += secondsSince(pausedAt, at);
    paused = false;
    pausedAt = null;
  }

  /** Somebody takes it out of its pool; only the first time is kept. */
  void take(Instant at) {
    takenAt = takenAt == null ? at : takenAt;
  }

  private static long secondsSince(@Nullable Instant since, Instant at) {
    return since == null ? 0 : Math.max(0, Duration.between(since, at).toSeconds());
  }

  /** From now on the clock stands. */
  void hold(Instant at) {
    heldAt = at;
  }

  /** The clock goes on; moments ahead are moved by the time that it stood. */
  void resume(UnaryOperator<Instant> later, Instant at) {
    heldSeconds += secondsSince(heldAt, at);
    if (dueAt != null && heldAt != null && dueAt.isAfter(heldAt)) {
      dueAt = later.apply(dueAt);
    }
    if (lookAt != null) {
      lookAt = later.apply(lookAt);
    }
    heldAt = null;
  }

  /** What was answered is taken back. */
  void reopen() {
    heldSeconds -= closedAt == null ? 0 : secondsSince(heldAt, closedAt);
    status = Status.OPEN;
    paused = false;
    pausedAt = null;
    closedAt = null;
    closedBy = null;
    onBehalfOf = null;
    enteredBy = null;
    paperDate = null;
    outcome = null;
    comment = null;
    lookAt = measures == 0 && !late ? dueAt : lookAt;
  }

  /** Its step has another key in the chain that the approval follows now. */
  void moveTo(String otherStep) {
    step = otherStep;
  }

  void remind(Instant at) {
    remindedAt = at;
  }

  void onBehalfOf(UUID person) {
    onBehalfOf = person;
  }

  void onPaper(LocalDate signed, UUID entered) {
    paperDate = signed;
    enteredBy = entered;
  }

  void explain(Text reason, boolean nobody) {
    why = StoredJson.write(reason);
    nobodyFound = nobody;
  }

  /**
   * @param unit of those who are asked, by whose calendar working time counts
   */
  void countBy(String unit) {
    clockUnit = unit;
  }

  void dueAt(Instant due) {
    dueAt = due;
    lookAt = due;
  }

  void close(Status how, @Nullable UUID by, Instant at) {
    heldSeconds += secondsSince(heldAt, at);
    pausedSeconds += secondsSince(pausedAt, at);
    pausedAt = null;
    status = how;
    closedAt = at;
    closedBy = by;
    lookAt = null;
    late = late || (how == Status.DONE && dueAt != null && at.isAfter(dueAt));
  }

  void answer(String key, @Nullable String said) {
    outcome = key;
    comment = said;
  }

  /** The deadline has passed; it is looked at again when the next measure is due. */
  void becomeLate(int measuresTaken, @Nullable Instant next) {
    late = true;
    measures = measuresTaken;
    lookAt = next;
  }

  UUID id() {
    return id;
  }

  UUID approvalId() {
    return approvalId;
  }

  UUID recordId() {
    return recordId;
  }

  String turn() {
    return turn;
  }

  String step() {
    return step;
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  Status status() {
    return status;
  }

  Instant openedAt() {
    return openedAt;
  }

  Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  /** By whose calendar its working time counts; empty for tasks that were there before. */
  Optional<String> clockUnit() {
    return Optional.ofNullable(clockUnit);
  }

  int measures() {
    return measures;
  }

  boolean isLate() {
    return late;
  }

  Turn.Kind kind() {
    return kind;
  }

  Optional<UUID> askedBy() {
    return Optional.ofNullable(askedBy);
  }

  Optional<String> note() {
    return Optional.ofNullable(note);
  }

  boolean isPaused() {
    return paused;
  }

  /** How long its clock has stood so far. */
  Duration stood(Instant now) {
    return Duration.ofSeconds(heldSeconds + (isOpen() ? secondsSince(heldAt, now) : 0));
  }

  Optional<Instant> heldAt() {
    return Optional.ofNullable(heldAt);
  }

  Optional<Instant> remindedAt() {
    return Optional.ofNullable(remindedAt);
  }

  Text why() {
    return StoredJson.read(why, Text.class);
  }

  boolean nobodyFound() {
    return nobodyFound;
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  Optional<UUID> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }

  Optional<String> comment() {
    return Optional.ofNullable(comment);
  }
}
