package org.docket.record.moving.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.ListRequest;
import org.docket.record.job.JobRow;
import org.docket.record.moving.MoveState;
import org.hibernate.Length;

/** Many records that are moved to their form as it is now. */
@Entity
@Table(name = "docket_move")
public class MoveRow extends JobRow {

  @Column(name = "release_id")
  private UUID releaseId;

  @Column(name = "selection", updatable = false, length = Length.LONG32)
  private String selection;

  @Column(name = "field_values", length = Length.LONG32)
  private String values;

  /** For Hibernate. */
  protected MoveRow() {}

  public MoveRow(
      UUID id,
      UUID ownerId,
      UUID releaseId,
      ListRequest selection,
      ObjectNode values,
      Instant now) {
    super(id, selection.form(), ownerId, MoveState.CHECKING.key(), now);
    this.releaseId = releaseId;
    this.selection = written(selection);
    this.values = values.toString();
  }

  private static String written(ListRequest request) {
    try {
      return Json.MAPPER.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A selection of records cannot be written", e);
    }
  }

  public UUID releaseId() {
    return releaseId;
  }

  ListRequest selection() {
    try {
      return Json.MAPPER.readValue(selection, ListRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A selection of records cannot be read", e);
    }
  }

  ObjectNode values() {
    return (ObjectNode) Json.read(values);
  }

  public MoveState state() {
    return MoveState.of(stateKey());
  }

  public void move(MoveState next, Instant now) {
    moveTo(next.key(), now);
  }

  /** Everything is looked at anew, for the form as it is now. */
  public void lookAgain(UUID release, ObjectNode otherValues, Instant now) {
    this.releaseId = release;
    this.values = otherValues.toString();
    unstage();
    countFrom(0);
    move(MoveState.CHECKING, now);
  }

  /** Begins to write those that can be moved. */
  public void begin(int records, Instant now) {
    countFrom(records);
    move(MoveState.RUNNING, now);
  }

  void count(Instant now) {
    countOne(now);
  }

  @Override
  public void fail(Text fault, Instant now) {
    fail(MoveState.FAILED.key(), fault, now);
  }
}
