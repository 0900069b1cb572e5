package org.docket.record.importing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.ImportView;
import org.docket.record.job.JobRow;
import org.hibernate.Length;

/** An import: its file, what is to be done with it, and how far that is. */
@Entity
@Table(name = "docket_import")
public class ImportRow extends JobRow {

  @Column(name = "file_id", updatable = false)
  private UUID fileId;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "settings", length = Length.LONG32)
  private String settings;

  @Column(name = "sheets", length = Length.LONG32)
  private String sheets;

  @Column(name = "created")
  private int created;

  @Column(name = "updated")
  private int updated;

  @Column(name = "unchanged")
  private int unchanged;

  /** For Hibernate. */
  protected ImportRow() {}

  public ImportRow(
      UUID id,
      String form,
      UUID ownerId,
      UUID fileId,
      String fileName,
      List<FoundSheet> sheets,
      ImportSettings settings,
      Instant now) {
    super(id, form, ownerId, ImportState.MAPPING.key(), now);
    this.fileId = fileId;
    this.fileName = fileName;
    this.sheets = written(sheets);
    this.settings = written(settings);
  }

  private static String written(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings of an import cannot be written", e);
    }
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      return Json.MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings of an import cannot be read", e);
    }
  }

  public UUID fileId() {
    return fileId;
  }

  public String fileName() {
    return fileName;
  }

  public ImportState state() {
    return ImportState.of(stateKey());
  }

  public ImportSettings settings() {
    return read(settings, new TypeReference<ImportSettings>() {});
  }

  public List<FoundSheet> sheets() {
    return read(sheets, new TypeReference<List<FoundSheet>>() {});
  }

  /** Other settings: what was tried out before says nothing any more. */
  public void set(ImportSettings changed, Instant now) {
    this.settings = written(changed);
    unstage();
    move(ImportState.MAPPING, now);
    begin(0);
  }

  public void move(ImportState next, Instant now) {
    moveTo(next.key(), now);
  }

  @Override
  public void fail(Text fault, Instant now) {
    fail(ImportState.FAILED.key(), fault, now);
  }

  /** Counts anew, for the next phase; rows with problems keep counting. */
  public void begin(int records) {
    countFrom(records);
  }

  @Override
  protected void countFrom(int records) {
    super.countFrom(records);
    this.created = 0;
    this.updated = 0;
    this.unchanged = 0;
  }

  void count(Outcome outcome, Instant now) {
    countOne(now);
    switch (outcome.kind()) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
      case BAD -> {}
    }
  }

  public ImportView view(Text formTitle) {
    return new ImportView(
        id(),
        form(),
        formTitle,
        fileName,
        state(),
        settings(),
        sheets(),
        total(),
        done(),
        failed(),
        created,
        updated,
        unchanged,
        createdAt(),
        changedAt(),
        fault());
  }
}
