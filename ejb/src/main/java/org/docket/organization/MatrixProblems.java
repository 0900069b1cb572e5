package org.docket.organization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong in a matrix of who approves how much. */
final class MatrixProblems {

  private MatrixProblems() {}

  static Problem emptyBand(Row row) {
    return invalid(
        "chain.matrix-empty-band",
        row.places().upTo(),
        "No amount is %s; upTo must be greater than over".formatted(row.amounts().en()),
        "没有“%s”的金额，upTo 须大于 over".formatted(row.amounts().zh()));
  }

  static Problem overlap(Row row, Row other) {
    return invalid(
        "chain.matrix-overlap",
        row.over().isPresent() ? row.places().over() : row.places().row(),
        "Rows %d (%s) and %d (%s) both say who approves; let the one end where the other begins, or give them different days"
            .formatted(other.number(), other.amounts().en(), row.number(), row.amounts().en()),
        "第 %d 行（%s）与第 %d 行（%s）重叠，请使其首尾相接，或设置不同的有效期"
            .formatted(other.number(), other.amounts().zh(), row.number(), row.amounts().zh()));
  }

  static Problem gap(
      Row at, Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<String> kind) {
    Text amounts =
        new Row(
                0,
                low,
                high,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                at.places())
            .amounts();
    String what = kind.map(" of kind %s"::formatted).orElse("");
    String whatZh = kind.map("（类别 %s）"::formatted).orElse("");
    return invalid(
        "chain.matrix-gap",
        high.isPresent() ? at.places().over() : at.places().upTo(),
        "No row says who approves amounts %s%s; add one, or widen this one"
            .formatted(amounts.en(), what),
        "没有规定“%s”%s由谁审批，请增加一行或扩大本行范围".formatted(amounts.zh(), whatZh));
  }

  private static Problem invalid(String code, Location at, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh).at(at);
  }
}
