package org.docket.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.docket.organization.Position;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What access refuses, and what can be wrong with its rules. */
public final class AccessProblems {

  private AccessProblems() {}

  /** For a record that is not there and for one that this person must not know of: the same. */
  public static Problem noSuchRecord() {
    return Problem.of(
        "access.no-such-record",
        ProblemCategory.NOT_FOUND,
        "There is no such record, or you may not see it. Ask its creator or an administrator",
        "没有该单据，或您无权查看，请联系其创建人或管理员");
  }

  public static Problem notAllowed(Verb verb) {
    return Problem.of(
        "access.not-allowed",
        ProblemCategory.FORBIDDEN,
        "You may not %s this. Ask an administrator who may".formatted(verb.title().en()),
        "您无权%s。请向管理员了解谁有此权限".formatted(verb.title().zh()));
  }

  static Problem administratorsOnly() {
    return Problem.of(
        "access.administrators-only",
        ProblemCategory.FORBIDDEN,
        "Only an administrator may do this",
        "仅系统管理员可执行此操作");
  }

  static Problem holdersOnly(List<Position> positions) {
    return Problem.of(
        "access.holders-only",
        ProblemCategory.FORBIDDEN,
        "Only holders of these positions may do this: "
            + positions.stream().map(each -> each.name().en()).collect(Collectors.joining(", ")),
        "仅以下岗位的任职者可执行此操作："
            + positions.stream().map(each -> each.name().zh()).collect(Collectors.joining("、")));
  }

  static Problem registersNotReadable(List<Position> positions) {
    return Problem.of(
        "access.registers-not-readable",
        ProblemCategory.FORBIDDEN,
        "Registers of numbers are read by administrators"
            + positions.stream().map(each -> ", " + each.name().en()).collect(Collectors.joining()),
        "编号登记簿仅限系统管理员"
            + positions.stream().map(each -> "、" + each.name().zh()).collect(Collectors.joining())
            + "查阅");
  }

  static Problem notForLists(String source, Location place) {
    return Problem.of(
            "access.not-for-lists",
            ProblemCategory.INVALID,
            "`%s` cannot decide which records a list shows. Use creator, unit, creator.unit, a setting, or a field with search: true"
                .formatted(source),
            "`%s` 无法用于确定列表范围。请使用 creator、unit、creator.unit、设置项，或带 search: true 的字段"
                .formatted(source))
        .at(place);
  }

  static Problem stepInAccess(String step, Location place) {
    return Problem.of(
            "access.step-in-access",
            ProblemCategory.INVALID,
            "Access rules know no steps: replace step:%s by participants, a position or a field"
                .formatted(step),
            "权限规则不支持步骤：请将 step:%s 改为 participants、岗位或字段".formatted(step))
        .at(place);
  }

  static Problem unknownVerb(String verb, String known, Location place) {
    return Problem.of(
            "access.unknown-verb",
            ProblemCategory.INVALID,
            "Access knows no '%s'. Known are %s".formatted(verb, known),
            "权限规则不支持“%s”，可用：%s".formatted(verb, known))
        .at(place);
  }

  static Problem unknownField(String field, Collection<String> known, Location place) {
    Text hint = Suggestions.among(field, known);
    return Problem.of(
            "access.unknown-field",
            ProblemCategory.INVALID,
            "The form has no field '%s'%s".formatted(field, hint.en()),
            "表单没有字段“%s”%s".formatted(field, hint.zh()))
        .at(place);
  }
}
