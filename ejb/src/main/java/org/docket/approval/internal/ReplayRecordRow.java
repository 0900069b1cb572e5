package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay.Item;
import org.docket.approval.ChainReplay.Step;
import org.docket.approval.ChainReplay.Verdict;
import org.docket.problem.Text;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** One of the records of a replay. */
@Entity
@IdClass(ReplayRecordRow.Key.class)
@Table(name = "docket_replay_record")
public class ReplayRecordRow {

  static final String WAITING = "waiting";

  /** Replay and place in it. */
  public record Key(UUID replayId, int place) implements Serializable {}

  /** What is told of a record. */
  record Told(List<Step> before, List<Step> after, Optional<Text> note) {
    static final Told NOTHING = new Told(List.of(), List.of(), Optional.empty());
  }

  @Id
  @Column(name = "replay_id")
  private UUID replayId;

  @Id
  @Column(name = "place")
  private int place;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "number", updatable = false)
  private @Nullable String number;

  @Column(name = "title", updatable = false)
  private String title;

  @Column(name = "verdict")
  private String verdict;

  @Column(name = "told", length = Length.LONG32)
  private @Nullable String told;

  /** For Hibernate. */
  protected ReplayRecordRow() {}

  ReplayRecordRow(UUID replay, int place, UUID record, Optional<String> number, String title) {
    this.replayId = replay;
    this.place = place;
    this.recordId = record;
    this.number = number.orElse(null);
    this.title = title;
    this.verdict = WAITING;
  }

  Key key() {
    return new Key(replayId, place);
  }

  UUID recordId() {
    return recordId;
  }

  void settle(Verdict how, Told what) {
    verdict = how.key();
    told = StoredJson.write(what);
  }

  Item view() {
    Told read = told == null ? Told.NOTHING : StoredJson.read(told, Told.class);
    return new Item(
        place,
        recordId,
        Optional.ofNullable(number),
        title,
        verdict.equals(WAITING)
            ? Optional.empty()
            : Optional.of(Verdict.valueOf(verdict.toUpperCase(Locale.ROOT))),
        read.before(),
        read.after(),
        read.note());
  }
}
