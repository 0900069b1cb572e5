package org.docket.record.importing.internal;

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
import org.docket.record.importing.CellProblem;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** A row of an imported file: a record, or a line of one. */
@Entity
@IdClass(ImportLineRow.Key.class)
@Table(name = "docket_import_line")
public class ImportLineRow {

  static final String WAITING = "waiting";
  static final String GOOD = "good";
  static final String BAD = "bad";
  static final String DONE = "done";

  /** Import, sheet and row of the sheet. */
  public record Key(UUID importId, int sheet, int line) implements Serializable {}

  @Id
  @Column(name = "import_id")
  private UUID importId;

  @Id
  @Column(name = "sheet")
  private int sheet;

  @Id
  @Column(name = "line")
  private int line;

  @Column(name = "is_record", updatable = false)
  private boolean isRecord;

  @Column(name = "state")
  private String state;

  @Column(name = "link", updatable = false)
  private @Nullable String link;

  @Column(name = "reference", updatable = false)
  private @Nullable String reference;

  @Column(name = "cells", updatable = false, length = Length.LONG32)
  private String cells;

  @Column(name = "outcome")
  private @Nullable String outcome;

  @Column(name = "record_id")
  private @Nullable UUID recordId;

  @Column(name = "problems", length = Length.LONG32)
  private @Nullable String problems;

  /** For Hibernate. */
  protected ImportLineRow() {}

  /**
   * A row that nothing was done with yet.
   *
   * @param link what the record is called in the file
   * @param reference the id of the record, where the file says it
   */
  ImportLineRow(
      Key key,
      boolean isRecord,
      @Nullable String link,
      @Nullable String reference,
      List<@Nullable Object> cells) {
    this.importId = key.importId;
    this.sheet = key.sheet;
    this.line = key.line;
    this.isRecord = isRecord;
    this.link = link;
    this.reference = reference;
    this.cells = StoredCells.written(cells);
    this.state = WAITING;
  }

  Key key() {
    return new Key(importId, sheet, line);
  }

  public int sheet() {
    return sheet;
  }

  public int line() {
    return line;
  }

  Optional<String> link() {
    return Optional.ofNullable(link);
  }

  Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  public List<@Nullable Object> cells() {
    return StoredCells.read(cells);
  }

  public List<CellProblem> problems() {
    if (problems == null) {
      return List.of();
    }
    try {
      return Json.MAPPER.readValue(problems, new TypeReference<List<CellProblem>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Problems of an import cannot be read", e);
    }
  }

  public String state() {
    return state;
  }

  public Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<UUID> recordId() {
    return Optional.ofNullable(recordId);
  }

  void settle(String next, Outcome result) {
    this.state = next;
    this.outcome = result.kind().key();
    this.recordId = result.record();
    this.problems = written(result.problems());
  }

  private static @Nullable String written(List<CellProblem> found) {
    try {
      return found.isEmpty() ? null : Json.MAPPER.writeValueAsString(found);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Problems of an import cannot be written", e);
    }
  }
}
