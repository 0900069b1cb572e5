package org.docket.record.workbook;

import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.TOO_LARGE;

import org.docket.problem.Problem;

/** What can be wrong with a file of tables. */
public final class WorkbookProblems {

  private WorkbookProblems() {}

  static Problem oldOrLocked() {
    return Problem.of(
        "workbook.old-or-locked",
        INVALID,
        "This is an Excel file of before 2007, or one with a password. Save it as .xlsx without a"
            + " password",
        "这是 2007 年以前格式的 Excel 文件，或设有密码。请另存为不带密码的 .xlsx 文件");
  }

  static Problem damaged() {
    return Problem.of(
        "workbook.damaged",
        INVALID,
        "The file cannot be read as an Excel workbook; it may be damaged. Open it in a spreadsheet"
            + " program and save it again as .xlsx",
        "无法按 Excel 工作簿读取该文件，文件可能已损坏。请用电子表格程序打开并重新另存为 .xlsx");
  }

  static Problem notAWorkbook() {
    return Problem.of(
        "workbook.not-a-workbook",
        INVALID,
        "The file is neither an Excel workbook (.xlsx) nor a CSV text. Choose another file",
        "该文件既不是 Excel 工作簿（.xlsx），也不是 CSV 文本，请另选文件");
  }

  static Problem hostile(String what, String zh) {
    return Problem.of(
        "workbook.hostile",
        INVALID,
        "The file is refused because %s. Save it again with a spreadsheet program".formatted(what),
        "文件被拒绝：%s。请用电子表格程序重新保存".formatted(zh));
  }

  static Problem tooLarge(String what, String zh) {
    return Problem.of(
        "workbook.too-large",
        TOO_LARGE,
        "The file holds more than %s. Split it into several files".formatted(what),
        "文件超过%s的上限，请拆分为多个文件".formatted(zh));
  }

  static Problem openQuote(int line) {
    return Problem.of(
        "workbook.open-quote",
        INVALID,
        "The quotation mark that opens in row %d is never closed. Close it, or double it where the"
                .formatted(line)
            + " text itself has one",
        "第 %d 行的引号没有闭合。请补上引号；文字本身含引号时请写成两个引号".formatted(line));
  }
}
