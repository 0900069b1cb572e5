package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What comes to a person by a replay. */
@Entity
@IdClass(ReplayShareRow.Key.class)
@Table(name = "docket_replay_share")
public class ReplayShareRow {

  /** Replay and person. */
  public record Key(UUID replayId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "replay_id")
  private UUID replayId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "tasks")
  private long tasks;

  @Column(name = "seconds")
  private long seconds;

  /** For Hibernate. */
  protected ReplayShareRow() {}

  ReplayShareRow(Key key) {
    this.replayId = key.replayId();
    this.personId = key.personId();
  }

  void add(long moreTasks, long moreSeconds) {
    tasks += moreTasks;
    seconds += moreSeconds;
  }

  UUID personId() {
    return personId;
  }

  long tasks() {
    return tasks;
  }

  long seconds() {
    return seconds;
  }
}
