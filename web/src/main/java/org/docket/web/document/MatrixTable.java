package org.docket.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheet.Column;
import org.docket.problem.Text;
import org.docket.record.ExportSink;

/** The responsibility matrix of a process as a table. */
record MatrixTable(ProcessSheet sheet, Locale language) {

  private static final Text NUMBER = Text.of("No.", "序号");
  private static final Text STEP = Text.of("Main step", "主要步骤");
  private static final Text HOW = Text.of("Content", "内容与要求");
  private static final Text OUTPUT = Text.of("Output", "输出文件");

  void writeTo(ExportSink sink) {
    List<Column> columns = sheet.matrix().columns();
    List<String> headings = new ArrayList<>();
    headings.add(NUMBER.in(language));
    headings.add(STEP.in(language));
    headings.add(HOW.in(language));
    columns.forEach(column -> headings.add(column.title().in(language)));
    headings.add(OUTPUT.in(language));
    sink.sheet(sheet.process().key() + " AECI", headings);
    for (ProcessSheet.Row row : sheet.matrix().rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.number());
      cells.add(row.step().in(language));
      cells.add(row.how().in(language));
      columns.forEach(column -> cells.add(row.letters().getOrDefault(column.key(), "")));
      cells.add(row.output().map(text -> text.in(language)).orElse(""));
      sink.row(List.copyOf(cells));
    }
  }
}
