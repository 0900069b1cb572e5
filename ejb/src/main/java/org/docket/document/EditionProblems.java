package org.docket.document;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong with checking and approving editions of templates. */
final class EditionProblems {

  private EditionProblems() {}

  static Problem unknown() {
    return Problem.of(
        "edition.unknown",
        ProblemCategory.NOT_FOUND,
        "There is no such edition of a template, or you have nothing to do with it",
        "没有该模板版本，或与您无关");
  }

  static Problem notNow(Text state) {
    return Problem.of(
        "edition.state",
        ProblemCategory.CONFLICT,
        "The edition is %s by now. Drafts are checked, checked editions are approved, both can be"
                .formatted(state.en())
            + " refused",
        "该版本目前状态为“%s”。草稿可审核，已审核的可批准，两者均可退回".formatted(state.zh()));
  }

  static Problem samePerson() {
    return Problem.of(
        "edition.same-person",
        ProblemCategory.FORBIDDEN,
        "Whoever drew an edition up does not check it, and whoever did either does not approve it:"
            + " ask another holder of the position",
        "编制人不得审核，编制人和审核人不得批准。请由该岗位的其他任职者办理");
  }

  static Problem effectiveInThePast() {
    return Problem.of(
        "edition.effective",
        ProblemCategory.INVALID,
        "An edition takes effect today or later: what was printed before stays as it was",
        "生效日期须为今天或以后；此前已打印的单据不变");
  }

  static Problem reasonMissing(int longest) {
    return Problem.of(
        "edition.reason",
        ProblemCategory.INVALID,
        "Say why the edition is refused, in at most %d characters".formatted(longest),
        "请说明退回原因，最多 %d 个字符".formatted(longest));
  }
}
