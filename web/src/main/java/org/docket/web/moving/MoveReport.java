package org.docket.web.moving;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.problem.Text;
import org.docket.record.ExportSink;
import org.docket.record.moving.MoveBatches.Page;
import org.docket.record.moving.MoveView;
import org.docket.record.moving.MovedRecord;
import org.docket.record.moving.MovedRecord.Told;

/** The result of a move as a table, a row for each record, read as it is written. */
final class MoveReport {

  private static final Text TITLE = Text.of("Moved records", "升级结果");
  private static final List<Text> HEADINGS =
      List.of(
          Text.of("Number", "编号"),
          Text.of("Title", "标题"),
          Text.of("Result", "结果"),
          Text.of("Changes", "变更"),
          Text.of("Reasons", "原因"),
          Text.of("Record id", "单据标识"));

  private final MoveView move;
  private final Locale language;
  private final IntFunction<Page> pages;

  /**
   * @param pages the records behind a place
   */
  MoveReport(MoveView move, Locale language, IntFunction<Page> pages) {
    this.move = move;
    this.language = language;
    this.pages = pages;
  }

  String name() {
    return move.formTitle().in(language) + " " + TITLE.in(language);
  }

  void writeTo(ExportSink sink) {
    sink.sheet(TITLE.in(language), HEADINGS.stream().map(text -> text.in(language)).toList());
    int after = 0;
    boolean more = true;
    while (more) {
      Page page = pages.apply(after);
      for (MovedRecord moved : page.items()) {
        sink.row(cells(moved));
        after = moved.place();
      }
      more = page.more();
    }
  }

  private List<String> cells(MovedRecord moved) {
    return Stream.of(
            moved.number().orElse(""),
            moved.title(),
            MoveAnswers.stateTitle(moved.state()).in(language),
            words(moved.differences()),
            words(moved.problems()),
            moved.record().toString())
        .toList();
  }

  private String words(List<Told> told) {
    return told.stream().map(each -> each.text().in(language)).collect(Collectors.joining("; "));
  }
}
