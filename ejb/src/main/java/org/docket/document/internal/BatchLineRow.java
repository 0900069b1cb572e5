package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.PrintBatch.Line;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What became of one record of a batch. */
@Entity
@IdClass(BatchLineRow.Key.class)
@Table(name = "docket_print_batch_line")
public class BatchLineRow {

  public static final String WAITING = "waiting";
  public static final String DONE = "done";
  public static final String BAD = "bad";

  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_PROBLEM = 1000;

  /** Its place in the batch, from 1. */
  public record Key(UUID batchId, int place) implements Serializable {}

  @Id
  @Column(name = "batch_id")
  private UUID batchId;

  @Id
  @Column(name = "place")
  private int place;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "title")
  private String title;

  @Column(name = "state")
  private String state;

  @Column(name = "print_id")
  private @Nullable UUID printId;

  @Column(name = "number")
  private @Nullable String number;

  @Column(name = "print_number")
  private @Nullable Integer printNumber;

  @Column(name = "problem_en")
  private @Nullable String problemEn;

  @Column(name = "problem_zh")
  private @Nullable String problemZh;

  /** For Hibernate. */
  protected BatchLineRow() {}

  public BatchLineRow(UUID batchId, int place, UUID recordId, String title) {
    this.batchId = batchId;
    this.place = place;
    this.recordId = recordId;
    this.title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    this.state = WAITING;
  }

  public Key key() {
    return new Key(batchId, place);
  }

  public UUID recordId() {
    return recordId;
  }

  public Optional<UUID> printId() {
    return Optional.ofNullable(printId);
  }

  public void printed(UUID print, String document, int times) {
    this.state = DONE;
    this.printId = print;
    this.number = document;
    this.printNumber = times;
  }

  public void refused(Text why) {
    this.state = BAD;
    this.problemEn = why.en().substring(0, Math.min(LONGEST_PROBLEM, why.en().length()));
    this.problemZh = why.zh().substring(0, Math.min(LONGEST_PROBLEM, why.zh().length()));
  }

  public Line line() {
    String en = problemEn;
    String zh = problemZh;
    return new Line(
        place,
        recordId,
        title,
        state,
        Optional.ofNullable(number),
        Optional.ofNullable(printNumber),
        en == null || zh == null ? Optional.empty() : Optional.of(Text.of(en, zh)));
  }
}
