package org.docket.approval.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What can be wrong with the decisions about lines. */
final class LineAnswerProblems {

  private LineAnswerProblems() {}

  static Problem undecided(String row) {
    return invalid(
        "approval.line-undecided",
        "Line %s is not decided; say accept, reduce or reject for every line".formatted(row),
        "行 %s 尚未审批；请对每行给出 accept、reduce 或 reject".formatted(row));
  }

  static Problem unknownLine(String row, Collection<String> known) {
    return invalid(
        "approval.line-unknown",
        "Line %s is not to be decided here; these are: %s".formatted(row, String.join(", ", known)),
        "行 %s 不在此处审批；可审批的行：%s".formatted(row, String.join("、", known)));
  }

  static Problem twice(String row) {
    return invalid(
        "approval.line-twice",
        "Line %s is decided twice; leave one of them out".formatted(row),
        "行 %s 重复审批，请只保留一个".formatted(row));
  }

  static Problem notLess(Optional<BigDecimal> most) {
    String limit = most.map(BigDecimal::toPlainString).orElse("0");
    return invalid(
        "approval.line-not-reduced",
        "A reduced line gets more than 0 and less than %s; accept it to leave it, reject it for nothing"
            .formatted(limit),
        "核减后的数量须大于 0 且小于 %s；不变请选通过，全部取消请选驳回".formatted(limit));
  }

  static Problem onlyWhenReduced() {
    return invalid(
        "approval.line-quantity-unused",
        "Only a line that is reduced gets a quantity; leave it out",
        "只有核减的行才填写数量，请去掉");
  }

  static Problem reasonMissing() {
    return invalid("approval.line-reason-missing", "Say why the line is rejected", "请填写驳回该行的原因");
  }

  static Problem otherOutcome(String said, String follows) {
    return invalid(
        "approval.lines-say-otherwise",
        "From the lines follows %s and not %s; answer %s, or change a line"
            .formatted(follows, said, follows),
        "按各行结论，结果应为 %s 而非 %s；请改答 %s 或修改某行".formatted(follows, said, follows));
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
