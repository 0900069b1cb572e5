package org.docket.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.docket.approval.ChainReplay;
import org.docket.approval.ChainReplays.Page;
import org.docket.problem.Text;
import org.docket.record.ExportSink;

/** The result of a replay as a table, a row for each record, read as it is written. */
final class ReplayReport {

  private static final Text TITLE = Text.of("Replay", "回放结果");
  private static final List<Text> HEADINGS =
      List.of(
          Text.of("Number", "编号"),
          Text.of("Title", "标题"),
          Text.of("Result", "结果"),
          Text.of("Before", "原审批路径"),
          Text.of("Now", "新审批路径"),
          Text.of("Note", "说明"),
          Text.of("Record id", "单据标识"));

  private final ChainReplay replay;
  private final Locale language;
  private final IntFunction<Page> pages;

  /**
   * @param pages the records behind a place
   */
  ReplayReport(ChainReplay replay, Locale language, IntFunction<Page> pages) {
    this.replay = replay;
    this.language = language;
    this.pages = pages;
  }

  String name() {
    return replay.title().in(language) + " " + TITLE.in(language);
  }

  void writeTo(ExportSink sink) {
    sink.sheet(TITLE.in(language), HEADINGS.stream().map(text -> text.in(language)).toList());
    int after = 0;
    boolean more = true;
    while (more) {
      Page page = pages.apply(after);
      for (ChainReplay.Item item : page.items()) {
        sink.row(cells(item));
        after = item.place();
      }
      more = page.more();
    }
  }

  private List<String> cells(ChainReplay.Item item) {
    return List.of(
        item.number().orElse(""),
        item.title(),
        item.verdict().map(verdict -> verdict.title().in(language)).orElse(""),
        words(item.before()),
        words(item.after()),
        item.note().map(text -> text.in(language)).orElse(""),
        item.record().toString());
  }

  private String words(List<ChainReplay.Step> way) {
    return way.stream()
        .map(
            step ->
                "%s (%s) %s"
                    .formatted(
                        step.title().in(language),
                        String.join(", ", step.people()),
                        step.outcome().in(language))
                    .strip())
        .collect(Collectors.joining("; "));
  }
}
