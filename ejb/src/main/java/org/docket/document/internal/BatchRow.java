package org.docket.document.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.docket.document.PrintBatch;
import org.docket.document.PrintBatch.State;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.ListRequest;
import org.docket.record.job.JobRow;
import org.hibernate.Length;

/** Documents of many records that are printed as one file. */
@Entity
@Table(name = "docket_print_batch")
public class BatchRow extends JobRow {

  @Column(name = "template", updatable = false)
  private String template;

  @Column(name = "language", updatable = false)
  private String language;

  @Column(name = "selection", updatable = false, length = Length.LONG32)
  private String selection;

  @Column(name = "pages")
  private int pages;

  /** For Hibernate. */
  protected BatchRow() {}

  public BatchRow(
      UUID id, UUID owner, ListRequest selection, String template, Locale language, Instant now) {
    super(id, selection.form(), owner, State.PRINTING.key(), now);
    this.template = template;
    this.language = language.toLanguageTag();
    this.selection = written(selection);
  }

  private static String written(ListRequest request) {
    try {
      return Json.MAPPER.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A selection of records cannot be written", e);
    }
  }

  public ListRequest selection() {
    try {
      return Json.MAPPER.readValue(selection, ListRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A selection of records cannot be read", e);
    }
  }

  public String template() {
    return template;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public State state() {
    return State.of(stateKey());
  }

  public void move(State next, Instant now) {
    moveTo(next.key(), now);
  }

  public void finish(int allPages, Instant now) {
    this.pages = allPages;
    move(State.DONE, now);
  }

  public void count(Instant now) {
    countOne(now);
  }

  @Override
  public void fail(Text fault, Instant now) {
    fail(State.FAILED.key(), fault, now);
  }

  public PrintBatch view() {
    return new PrintBatch(
        id(),
        form(),
        template,
        language,
        state(),
        total(),
        done(),
        failed(),
        pages,
        createdAt(),
        changedAt(),
        fault());
  }
}
