package org.docket.document;

import java.util.Collection;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with templates and documents. */
final class DocumentProblems {

  private DocumentProblems() {}

  static Problem missingBody(String file) {
    return Problem.of(
        "template.missing-body",
        ProblemCategory.INVALID,
        "The file " + file + " is missing: each language of the document needs one",
        "缺少文件 " + file + "：单据的每种语言都需要一个版面文件");
  }

  static Problem publicField(String field, String form, Collection<String> known) {
    Text hint = Suggestions.among(field, known);
    return Problem.of(
        "template.public-field",
        ProblemCategory.INVALID,
        "The form %s has no field '%s' to show on the verification page%s"
            .formatted(form, field, hint.en()),
        "表单 %s 没有可在验真页显示的字段“%s”%s".formatted(form, field, hint.zh()));
  }

  static Problem labelsOfNoTable(String field, String form, Collection<String> known) {
    Text hint = Suggestions.among(field, known);
    return Problem.of(
        "template.labels-of-no-table",
        ProblemCategory.INVALID,
        "The form %s has no table '%s' whose rows could be labels%s"
            .formatted(form, field, hint.en()),
        "表单 %s 没有可逐行打印标签的表格“%s”%s".formatted(form, field, hint.zh()));
  }

  static Problem labelsTooLarge(int width, int height, int room, int roomHeight) {
    return Problem.of(
        "template.labels-too-large",
        ProblemCategory.INVALID,
        "The labels need %d × %d mm, and within its margin the paper has %d × %d mm"
            .formatted(width, height, room, roomHeight),
        "标签共需 %d × %d 毫米，而纸张边距内只有 %d × %d 毫米".formatted(width, height, room, roomHeight));
  }

  static Problem reprintReason(int longest) {
    return Problem.of(
            "document.reprint-reason",
            ProblemCategory.INVALID,
            "The original is out: say why a copy is needed, in at most %d characters"
                .formatted(longest),
            "原件已打印：请说明再次打印的原因，最多 %d 个字符".formatted(longest))
        .at("/reason");
  }

  static Problem batchNotReady() {
    return Problem.of(
        "document.batch-not-ready",
        ProblemCategory.CONFLICT,
        "The file is not there: the batch is still printing, was stopped, or printed nothing",
        "文件尚未生成：打印未完成、已停止或没有可打印的内容");
  }

  static Problem batchOver() {
    return Problem.of(
        "document.batch-over",
        ProblemCategory.CONFLICT,
        "The batch is over; there is nothing to stop",
        "批量打印已结束，无需停止");
  }

  static Problem batchTooLarge(int most) {
    return Problem.of(
        "document.batch-too-large",
        ProblemCategory.INVALID,
        "One file holds the documents of at most %d records; narrow the list".formatted(most),
        "一个文件最多包含 %d 张单据，请缩小列表范围".formatted(most));
  }

  static Problem offset(int most) {
    return Problem.of(
        "document.offset",
        ProblemCategory.INVALID,
        "A page is moved by at most %d mm to each side".formatted(most),
        "打印偏移最多为 %d 毫米".formatted(most));
  }

  static Problem unknown() {
    return Problem.of(
        "document.unknown",
        ProblemCategory.NOT_FOUND,
        "There is no such document, or you may not see it",
        "单据不存在，或您无权查看");
  }

  static Problem mayNotPrint() {
    return Problem.of(
        "document.may-not-print",
        ProblemCategory.FORBIDDEN,
        "You may read this record and not print it",
        "您可以查看该单据，但无权打印");
  }

  static Problem wrongForm(String template) {
    return Problem.of(
        "document.wrong-form",
        ProblemCategory.INVALID,
        "The template " + template + " does not print records of this form",
        "模板 " + template + " 不适用于该表单");
  }

  static Problem notForThisRecord(Text template, Text when) {
    return Problem.of(
            "document.not-for-this-record",
            ProblemCategory.CONFLICT,
            "%s does not print this record as it is now, only where %s"
                .formatted(template.en(), when.en()),
            "单据现状不适用%s，仅适用于：%s".formatted(template.zh(), when.zh()))
        .at("/template");
  }

  static Problem neverAtEnd(String template, String when) {
    return Problem.of(
        "template.never-at-end",
        ProblemCategory.INVALID,
        "'%s' is issued for completed records and prints only those where %s. Let its when: hold"
                .formatted(template, when)
            + " for state = \"completed\" too, or do not issue it here",
        "“%s”在单据完成时出具，但其适用条件 %s 对已完成的单据不成立。请使其 when: 对 state = \"completed\" 也成立，或不在此处出具"
            .formatted(template, when));
  }

  static Problem neverAtStep(String template, String when) {
    return Problem.of(
        "template.never-at-step",
        ProblemCategory.INVALID,
        "'%s' is issued when a step is done and prints only records where %s. Let its when: hold"
                .formatted(template, when)
            + " for state = \"running\" too, or issue it in onEnd:",
        "“%s”在步骤完成时出具，但其适用条件 %s 对审批中的单据不成立。请使其 when: 对 state = \"running\" 也成立，或在 onEnd: 中出具"
            .formatted(template, when));
  }

  static Problem draft() {
    return Problem.of(
        "document.draft",
        ProblemCategory.CONFLICT,
        "A draft can be previewed, not issued; submit it first",
        "草稿只能预览，不能出具；请先提交");
  }

  static Problem noNumber() {
    return Problem.of(
        "document.no-number",
        ProblemCategory.CONFLICT,
        "The record has no number yet; the document can be issued after the step that draws it",
        "单据尚未编号，须在编号步骤完成后方可出具");
  }
}
