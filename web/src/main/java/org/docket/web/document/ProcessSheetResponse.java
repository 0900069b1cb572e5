package org.docket.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.ProcessSheet;
import org.docket.approval.SheetEdition;
import org.docket.approval.SheetStanding;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.approval.swimlane.SwimlaneSvg;
import org.docket.document.TemplateDefinition;
import org.docket.document.TemplateSample;
import org.docket.document.handbook.FieldEntry;
import org.docket.document.handbook.NumberRule;
import org.docket.document.handbook.SheetState;
import org.docket.problem.Text;
import org.docket.web.document.HandbookResponse.NumberResponse;

/**
 * The sheet of a process in one language.
 *
 * @param release the first characters of the hash of the live release
 * @param standing how far what it says is approved
 * @param drawing the flow chart as an SVG picture; empty for a process without a chain
 */
public record ProcessSheetResponse(
    String key,
    String title,
    String family,
    Optional<HeadResponse> head,
    StandingResponse standing,
    Optional<String> definition,
    Optional<String> points,
    Optional<String> cycle,
    Optional<String> purpose,
    Optional<String> scope,
    String form,
    String formTitle,
    List<String> participants,
    List<String> related,
    List<String> documents,
    Optional<String> drawing,
    List<String> columns,
    List<RowResponse> rows,
    List<NumberResponse> numbers,
    List<SampleResponse> samples,
    List<FieldResponse> fields,
    String release) {

  /**
   * How far a sheet is approved.
   *
   * @param words a sentence or more; empty where no process approves sheets
   * @param mayPutUp whether the person may have it approved
   * @param editions those that were approved, the latest first
   */
  public record StandingResponse(
      String state, String words, boolean mayPutUp, List<EditionResponse> editions) {
    static StandingResponse of(SheetState state, SheetStanding standing, Locale shown) {
      return new StandingResponse(
          state.key(),
          state.words(standing).in(shown),
          standing.mayPutUp(),
          standing.approved().stream().map(EditionResponse::of).toList());
    }
  }

  /**
   * An edition that was approved.
   *
   * @param number of the record in which it was
   */
  public record EditionResponse(
      String version,
      LocalDate effective,
      String change,
      String number,
      Optional<String> approver) {
    static EditionResponse of(SheetEdition edition) {
      return new EditionResponse(
          edition.version(),
          edition.effective(),
          edition.change(),
          edition.number(),
          edition.approver());
    }
  }

  /** The head of a controlled document. */
  public record HeadResponse(
      String number,
      String version,
      String effective,
      Optional<String> author,
      Optional<String> reviewer,
      Optional<String> approver,
      Optional<String> owner,
      Optional<String> coordinator) {}

  /**
   * A row of the responsibility matrix.
   *
   * @param letters one for each column, such as {@code A,E}; empty where a column has none
   */
  public record RowResponse(
      String number, String step, String how, List<String> letters, Optional<String> output) {}

  /**
   * A document that the process prints.
   *
   * @param number of a controlled document
   * @param revision that is in force
   * @param series whether it has numbers of its own; else it has that of the record
   * @param paper such as A4
   * @param width of the paper, in millimetres
   * @param height of the paper, in millimetres
   */
  public record SampleResponse(
      String template,
      String title,
      Optional<String> number,
      Optional<Integer> revision,
      Optional<LocalDate> effective,
      boolean series,
      String paper,
      int width,
      int height,
      List<String> copies) {
    static SampleResponse of(TemplateSample sample, Locale shown) {
      TemplateDefinition template = sample.template();
      return new SampleResponse(
          template.key(),
          template.title().in(shown),
          sample.number(),
          sample.revision(),
          sample.effective(),
          template.series() != null,
          template.page().paper(),
          template.page().width(),
          template.page().height(),
          in(template.copies(), shown).stream().filter(copy -> !copy.isEmpty()).toList());
    }
  }

  /**
   * A field of the form.
   *
   * @param path its key; that of a column behind the one of its table
   * @param values which it may have, where they are listed
   * @param filled where its value comes from and when it is demanded
   */
  public record FieldResponse(
      String path, String title, String kind, String values, String filled, String help) {
    static FieldResponse of(FieldEntry field, Locale shown) {
      return new FieldResponse(
          field.path(),
          field.title().in(shown),
          field.kind().in(shown),
          field.values().in(shown),
          field.filled().in(shown),
          field.help().in(shown));
    }
  }

  static ProcessSheetResponse of(
      ProcessSheet sheet,
      List<NumberRule> series,
      List<TemplateSample> samples,
      List<FieldEntry> fields,
      SheetState state,
      String release,
      Locale shown) {
    ProcessDefinition process = sheet.process();
    return new ProcessSheetResponse(
        process.key(),
        process.title().in(shown),
        sheet.family().in(shown),
        sheet.controlled().map(controlled -> head(controlled, sheet, shown)),
        StandingResponse.of(state, sheet.standing(), shown),
        in(process.overview().definition(), shown),
        in(process.overview().points(), shown),
        in(process.overview().cycle(), shown),
        in(process.purpose(), shown),
        in(process.scope(), shown),
        sheet.form().key(),
        sheet.form().title().in(shown),
        in(sheet.participants(), shown),
        in(sheet.related(), shown),
        in(sheet.documents(), shown),
        sheet.chart().map(chart -> SwimlaneSvg.picture(chart, shown)),
        sheet.matrix().columns().stream().map(column -> column.title().in(shown)).toList(),
        sheet.matrix().rows().stream().map(row -> row(row, sheet, shown)).toList(),
        series.stream().map(one -> NumberResponse.of(one, shown)).toList(),
        samples.stream().map(sample -> SampleResponse.of(sample, shown)).toList(),
        fields.stream().map(field -> FieldResponse.of(field, shown)).toList(),
        release);
  }

  private static HeadResponse head(Controlled controlled, ProcessSheet sheet, Locale shown) {
    return new HeadResponse(
        controlled.number(),
        controlled.version(),
        controlled.effective(),
        in(controlled.author(), shown),
        in(controlled.reviewer(), shown),
        in(controlled.approver(), shown),
        in(sheet.owner(), shown),
        in(sheet.coordinator(), shown));
  }

  private static RowResponse row(ProcessSheet.Row row, ProcessSheet sheet, Locale shown) {
    Map<String, String> letters = row.letters();
    return new RowResponse(
        row.number(),
        row.step().in(shown),
        row.how().in(shown),
        sheet.matrix().columns().stream()
            .map(column -> letters.getOrDefault(column.key(), ""))
            .toList(),
        in(row.output(), shown));
  }

  private static Optional<String> in(Optional<Text> text, Locale shown) {
    return text.map(known -> known.in(shown));
  }

  private static List<String> in(List<Text> texts, Locale shown) {
    return texts.stream().map(text -> text.in(shown)).toList();
  }
}
