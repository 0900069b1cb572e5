package org.docket.document;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

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
