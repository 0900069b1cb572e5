package org.docket.organization;

import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What can be wrong with saying who is meant. */
final class WhoProblems {

  private WhoProblems() {}

  static Problem notWho(Location place) {
    return invalid(
            "organization.not-who",
            "This does not say who is meant. Write a word such as creator, a field that holds a"
                + " person, or {position: …, of: …}, {head: …}, {heads: …, upTo: …}, {group: …},"
                + " {person: …} or {step: …, of: …}",
            "此处未说明是谁。可写 creator 等词、人员字段，或 {position: …, of: …}、{head: …}、{heads: …, upTo:"
                + " …}、{group: …}、{person: …}、{step: …, of: …}")
        .at(place);
  }

  static Problem notAUnit(String source, String type, Location place) {
    return invalid(
            "organization.not-a-unit",
            "`%s` is a %s; here a unit or the code of one is needed, such as creator.unit"
                .formatted(source, type),
            "`%s` 的类型是 %s；此处需要组织或组织代码，例如 creator.unit".formatted(source, type))
        .at(place);
  }

  static Problem notAPerson(String source, String type, Location place) {
    return invalid(
            "organization.not-a-person",
            "`%s` is a %s; here a person or a list of people is needed".formatted(source, type),
            "`%s` 的类型是 %s；此处需要人员或人员列表".formatted(source, type))
        .at(place);
  }

  static Problem notARecord(String source, String type, Location place) {
    return invalid(
            "organization.not-a-record",
            "`%s` is a %s; here a field that refers to another record is needed"
                .formatted(source, type),
            "`%s` 的类型是 %s；此处需要引用另一单据的字段".formatted(source, type))
        .at(place);
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
