package org.docket.record;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong when somebody lets others read a record. */
public final class GrantProblems {

  private GrantProblems() {}

  public static Problem drafts() {
    return Problem.of(
        "record.grant-of-draft",
        ProblemCategory.CONFLICT,
        "Only its creator sees a draft. Submit it first",
        "草稿仅创建人可见，请先提交再授权");
  }

  /** Nobody, or several at once. */
  public static Problem toWhom() {
    return Problem.of(
            "record.grant-to-whom",
            ProblemCategory.INVALID,
            "Say who may read it: one of person, position or unit",
            "请指明授权对象：人员、岗位、单位三者之一")
        .at("/to");
  }

  public static Problem unknown(Text kind, String key, String pointer) {
    return Problem.of(
            "record.grant-unknown",
            ProblemCategory.INVALID,
            "There is no %s '%s', or no longer. Choose one from the list".formatted(kind.en(), key),
            "没有%s“%s”或已停用，请从列表中选择".formatted(kind.zh(), key))
        .at(pointer);
  }

  public static Problem untilUnreadable(String written) {
    return Problem.of(
            "record.grant-until-unreadable",
            ProblemCategory.INVALID,
            "'%s' is no moment; write a day as 2026-03-05 or a moment as 2026-03-05T18:00:00+08:00"
                .formatted(written),
            "“%s”不是有效时间，请写日期如 2026-03-05，或时间如 2026-03-05T18:00:00+08:00".formatted(written))
        .at("/until");
  }

  public static Problem untilWhen(String earliest, String latest) {
    return Problem.of(
            "record.grant-until",
            ProblemCategory.INVALID,
            "Say until when: after %s and not later than %s".formatted(earliest, latest),
            "请填写截止时间：须晚于 %s，且不晚于 %s".formatted(earliest, latest))
        .at("/until");
  }

  public static Problem reason() {
    return Problem.of(
            "record.grant-reason",
            ProblemCategory.INVALID,
            "Say in at most 1,000 characters why others may read it",
            "请填写授权查阅的原因，最多 1000 字")
        .at("/reason");
  }

  public static Problem notFound() {
    return Problem.of(
        "record.no-such-grant",
        ProblemCategory.NOT_FOUND,
        "There is no such right on this record",
        "此单据没有该查阅授权");
  }

  public static Problem over() {
    return Problem.of(
        "record.grant-over", ProblemCategory.CONFLICT, "This right is over already", "该查阅授权已结束");
  }
}
