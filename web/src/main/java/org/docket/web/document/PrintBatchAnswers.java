package org.docket.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.document.PrintBatch;
import org.docket.document.PrintBatch.Line;
import org.docket.document.TemplateDefinition;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** Batches of documents as clients see them. */
final class PrintBatchAnswers {

  private PrintBatchAnswers() {}

  /**
   * What is printed.
   *
   * @param language zh-CN or en; without it that of the person
   */
  record BatchRequest(@Required @Nullable String template, @Nullable String language) {}

  /** A batch with its progress. */
  record BatchResponse(
      UUID id,
      String form,
      String template,
      String state,
      int total,
      int done,
      int failed,
      int pages,
      Instant createdAt,
      Instant changedAt,
      @Nullable String fault) {

    static BatchResponse of(PrintBatch batch, Locale language) {
      return new BatchResponse(
          batch.id(),
          batch.form(),
          batch.template(),
          batch.state().key(),
          batch.total(),
          batch.done(),
          batch.failed(),
          batch.pages(),
          batch.createdAt(),
          batch.changedAt(),
          batch.fault().map(fault -> fault.in(language)).orElse(null));
    }
  }

  /** A template to choose. */
  record TemplateChoice(String key, String title) {
    static TemplateChoice of(TemplateDefinition template, Locale language) {
      return new TemplateChoice(template.key(), template.title().in(language));
    }
  }

  /** What can be printed of a form, and what one has printed. */
  record FormResponse(List<TemplateChoice> templates, List<BatchResponse> items) {}

  /** What became of one record. */
  record LineResponse(
      int place,
      UUID record,
      String title,
      String state,
      @Nullable String number,
      @Nullable Integer print,
      @Nullable String problem) {

    static LineResponse of(Line line, Locale language) {
      return new LineResponse(
          line.place(),
          line.record(),
          line.title(),
          line.state(),
          line.number().orElse(null),
          line.print().orElse(null),
          line.problem().map(problem -> problem.in(language)).orElse(null));
    }
  }
}
