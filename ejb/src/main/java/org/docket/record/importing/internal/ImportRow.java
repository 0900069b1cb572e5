package org.docket.record.importing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.ImportView;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** An import: its file, what is to be done with it, and how far that is. */
@Entity
@Table(name = "docket_import")
public class ImportRow {

  private static final int LONGEST_FAULT = 1000;

  @Id private UUID id;

  @Column(name = "form", updatable = false)
  private String form;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "file_id", updatable = false)
  private UUID fileId;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "state")
  private String state;

  @Column(name = "settings", length = Length.LONG32)
  private String settings;

  @Column(name = "sheets", length = Length.LONG32)
  private String sheets;

  @Column(name = "staged")
  private boolean staged;

  @Column(name = "total")
  private int total;

  @Column(name = "done")
  private int done;

  @Column(name = "failed")
  private int failed;

  @Column(name = "created")
  private int created;

  @Column(name = "updated")
  private int updated;

  @Column(name = "unchanged")
  private int unchanged;

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
    this.id = id;
    this.form = form;
    this.ownerId = ownerId;
    this.fileId = fileId;
    this.fileName = fileName;
    this.sheets = written(sheets);
    this.settings = written(settings);
    this.state = ImportState.MAPPING.key();
    this.createdAt = now;
    this.changedAt = now;
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

  public UUID id() {
    return id;
  }

  public String form() {
    return form;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID fileId() {
    return fileId;
  }

  public String fileName() {
    return fileName;
  }

  public ImportState state() {
    return ImportState.of(state);
  }

  public ImportSettings settings() {
    return read(settings, new TypeReference<ImportSettings>() {});
  }

  public List<FoundSheet> sheets() {
    return read(sheets, new TypeReference<List<FoundSheet>>() {});
  }

  boolean isStaged() {
    return staged;
  }

  /** Other settings: what was tried out before says nothing any more. */
  public void set(ImportSettings changed, Instant now) {
    this.settings = written(changed);
    this.staged = false;
    move(ImportState.MAPPING, now);
    begin(0);
  }

  public void move(ImportState next, Instant now) {
    this.state = next.key();
    this.changedAt = now;
    this.claimedUntil = null;
  }

  public void fail(Text fault, Instant now) {
    move(ImportState.FAILED, now);
    this.faultEn = shortened(fault.en());
    this.faultZh = shortened(fault.zh());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_FAULT));
  }

  void claim(Instant until) {
    this.claimedUntil = until;
  }

  void stagedWith(int records) {
    this.staged = true;
    begin(records);
    this.failed = 0;
  }

  /** Counts anew, for the next phase; rows with problems keep counting. */
  public void begin(int records) {
    this.total = records;
    this.done = 0;
    this.created = 0;
    this.updated = 0;
    this.unchanged = 0;
  }

  void count(Outcome outcome, Instant now) {
    this.done++;
    this.changedAt = now;
    switch (outcome.kind()) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
      case BAD -> {}
    }
  }

  void countProblems(int rows) {
    this.failed += rows;
  }

  public ImportView view(Text formTitle) {
    return new ImportView(
        id,
        form,
        formTitle,
        fileName,
        state(),
        settings(),
        sheets(),
        total,
        done,
        failed,
        created,
        updated,
        unchanged,
        createdAt,
        changedAt,
        faultEn == null || faultZh == null
            ? Optional.empty()
            : Optional.of(Text.of(faultEn, faultZh)));
  }
}
