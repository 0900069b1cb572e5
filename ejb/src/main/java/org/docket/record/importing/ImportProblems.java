package org.docket.record.importing;

import static org.docket.problem.ProblemCategory.CONFLICT;
import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;

import org.docket.problem.Problem;
import org.docket.problem.Text;

/** What can go wrong with imports. */
public final class ImportProblems {

  private ImportProblems() {}

  static Problem notFound() {
    return Problem.of(
        "import.not-found", NOT_FOUND, "There is no such import of yours", "没有该导入，或不是您的导入");
  }

  static Problem empty() {
    return Problem.of(
        "import.empty",
        INVALID,
        "The file has no row of headings with rows below it. Export the list to see what is expected",
        "文件中没有标题行及数据行。可先导出列表，查看所需格式");
  }

  static Problem oneSheetOfRecords() {
    return Problem.of(
            "import.one-sheet-of-records",
            INVALID,
            "Exactly one sheet holds the records; choose which",
            "必须且只能有一个工作表存放单据，请选择")
        .at("/sheets");
  }

  static Problem otherColumns() {
    return Problem.of(
        "import.other-columns",
        INVALID,
        "The file has no such sheet, or another number of columns; load the page again",
        "文件没有该工作表，或列数不符，请刷新页面");
  }

  static Problem noSuchTarget(String name) {
    return Problem.of(
        "import.no-such-target",
        INVALID,
        "Nothing can be imported into '%s'; choose a field that can be filled in".formatted(name),
        "不能导入到“%s”，请选择可填写的字段".formatted(name));
  }

  static Problem usedTwice(String name) {
    return Problem.of(
        "import.used-twice",
        INVALID,
        "Two columns go to '%s'; leave one of them out".formatted(name),
        "有两列对应到“%s”，请去掉其中一列".formatted(name));
  }

  static Problem linesNeedTheirRecord(String sheet) {
    return Problem.of(
        "import.lines-need-their-record",
        INVALID,
        "The sheet \"%s\" does not say which record a line belongs to; assign a column to the record"
            .formatted(sheet),
        "工作表“%s”没有说明每行属于哪张单据，请把一列对应到“单据”".formatted(sheet));
  }

  static Problem cannotMatchBy(String match) {
    return Problem.of(
        "import.cannot-match-by",
        INVALID,
        "Records cannot be told by '%s'; assign a column to it that is a number, an id or unique"
            .formatted(match),
        "不能按“%s”识别单据；请使用已对应的编号、标识或唯一字段".formatted(match));
  }

  static Problem updateNeedsAMatch() {
    return Problem.of(
        "import.update-needs-a-match",
        INVALID,
        "Say what tells the records that are there already: the number, the id or a unique field",
        "更新现有单据时，请选择识别依据：编号、标识或唯一字段");
  }

  static Problem numbersNeedAColumn() {
    return Problem.of(
            "import.numbers-need-a-column",
            INVALID,
            "New records are to keep their numbers, but no column is assigned to the number",
            "要求新单据沿用原编号，但没有列对应到“编号”")
        .at("/earlierNumbers");
  }

  static Problem notNow(Text state) {
    return Problem.of(
        "import.not-now",
        CONFLICT,
        "The import is in state \"%s\", in which this is not possible".formatted(state.en()),
        "导入处于“%s”状态，不能进行此操作".formatted(state.zh()));
  }

  /** Problems of single rows and cells. */
  public static Problem noSuchRecord(String key) {
    return Problem.of(
        "import.no-such-record",
        INVALID,
        "There is no record '%s' that you may see; leave the cell empty for a new record"
            .formatted(key),
        "没有您可查看的单据“%s”；新单据请留空".formatted(key));
  }

  public static Problem notThereYet() {
    return Problem.of(
        "import.not-there-yet",
        INVALID,
        "This record is not there yet, and only records that are there are to be changed",
        "该单据尚不存在，而本次导入只更新现有单据");
  }

  public static Problem thereAlready(String key) {
    return Problem.of(
        "import.there-already",
        INVALID,
        "Record '%s' is there already, and only new records are to be made".formatted(key),
        "单据“%s”已存在，而本次导入只新建单据".formatted(key));
  }

  public static Problem repeated(String key, int line) {
    return Problem.of(
        "import.repeated",
        INVALID,
        "'%s' stands in row %d already; each record has one row".formatted(key, line),
        "“%s”已出现在第 %d 行，每张单据只能占一行".formatted(key, line));
  }

  public static Problem noSuchRow(String key) {
    return Problem.of(
        "import.no-such-row",
        INVALID,
        "The record has no line with row key '%s'; leave the cell empty to add a line"
            .formatted(key),
        "单据没有行标识为“%s”的明细；新增明细请留空".formatted(key));
  }

  public static Problem rowTwice(String key) {
    return Problem.of(
        "import.row-twice",
        INVALID,
        "Row key '%s' occurs twice for this record; each line has one row".formatted(key),
        "该单据的行标识“%s”出现两次，每条明细只能占一行".formatted(key));
  }

  public static Problem lineWithoutRecord(String key) {
    return Problem.of(
        "import.line-without-record",
        INVALID,
        "No row of the sheet of records is called '%s'; write there what its number, title or id is"
            .formatted(key),
        "单据工作表中没有“%s”这一行，请填写其编号、标题或标识".formatted(key));
  }

  public static Problem severalCalled(String key) {
    return Problem.of(
        "import.several-called",
        INVALID,
        "Several rows are called '%s', and lines name it; assign the record id in both sheets"
            .formatted(key),
        "有多行名为“%s”，而明细按此名称引用；请在两个工作表中都对应“单据标识”".formatted(key));
  }

  public static Problem nameless() {
    return Problem.of(
        "import.nameless",
        INVALID,
        "The line does not say which record it belongs to",
        "该行没有说明属于哪张单据");
  }

  public static Problem notFoundByName(Text what, String name) {
    return Problem.of(
        "import.not-found-by-name",
        INVALID,
        "There is no %s '%s' that you may choose".formatted(what.en(), name),
        "没有您可选择的%s“%s”".formatted(what.zh(), name));
  }

  public static Problem ambiguous(Text what, String name, int count) {
    return Problem.of(
        "import.ambiguous",
        INVALID,
        "%d of %s are called '%s'; write the number, code or id instead"
            .formatted(count, what.en(), name),
        "有 %d 个%s名为“%s”，请改填编号、代码或标识".formatted(count, what.zh(), name));
  }
}
