package org.docket.record.moving.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.record.internal.RecordRow;
import org.docket.record.moving.MovedRecord;
import org.docket.record.moving.MovedRecord.Told;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** One of the records of a move. */
@Entity
@IdClass(MoveRecordRow.Key.class)
@Table(name = "docket_move_record")
public class MoveRecordRow {

  static final String WAITING = "waiting";
  static final String GOOD = "good";
  static final String BAD = "bad";
  static final String DONE = "done";

  /** Move and place in it. */
  public record Key(UUID moveId, int place) implements Serializable {}

  @Id
  @Column(name = "move_id")
  private UUID moveId;

  @Id
  @Column(name = "place")
  private int place;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "record_version")
  private @Nullable Long recordVersion;

  @Column(name = "state")
  private String state;

  @Column(name = "number", updatable = false)
  private @Nullable String number;

  @Column(name = "title", updatable = false)
  private String title;

  @Column(name = "differences", length = Length.LONG32)
  private @Nullable String differences;

  @Column(name = "problems", length = Length.LONG32)
  private @Nullable String problems;

  /** For Hibernate. */
  protected MoveRecordRow() {}

  MoveRecordRow(Key key, RecordRow record) {
    this.moveId = key.moveId;
    this.place = key.place;
    this.recordId = record.id();
    this.state = WAITING;
    this.number = record.number().orElse(null);
    this.title = record.title();
  }

  Key key() {
    return new Key(moveId, place);
  }

  int place() {
    return place;
  }

  UUID recordId() {
    return recordId;
  }

  Optional<Long> seenVersion() {
    return Optional.ofNullable(recordVersion);
  }

  void lookedAt(long version, List<Told> changes, List<Told> found) {
    this.recordVersion = version;
    this.differences = written(changes);
    settle(found.isEmpty() ? GOOD : BAD, found);
  }

  void settle(String next, List<Told> found) {
    this.state = next;
    this.problems = written(found);
  }

  private static @Nullable String written(List<Told> told) {
    try {
      return told.isEmpty() ? null : Json.MAPPER.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A move cannot be written down", e);
    }
  }

  private static List<Told> read(@Nullable String told) {
    try {
      return told == null
          ? List.of()
          : Json.MAPPER.readValue(told, new TypeReference<List<Told>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A move cannot be read", e);
    }
  }

  public MovedRecord view() {
    return new MovedRecord(
        place,
        recordId,
        Optional.ofNullable(number),
        title,
        state,
        read(differences),
        read(problems));
  }
}
