package org.docket.scenario;

import java.util.Collection;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong in the file of a scenario, or when it is played. */
final class ScenarioProblems {

  private ScenarioProblems() {}

  static Problem unknownAlias(String alias, Collection<String> known, Location at) {
    return unknown("scenario.unknown-alias", Text.of("record named", "名为"), alias, known, at);
  }

  static Problem unknownScenario(String key, Collection<String> known, Location at) {
    return unknown("scenario.unknown-scenario", Text.of("scenario", "场景"), key, known, at);
  }

  static Problem unknownForm(String key, Collection<String> known, Location at) {
    return unknown("scenario.unknown-form", Text.of("form", "表单"), key, known, at);
  }

  static Problem unknownPerson(String login, Collection<String> known, Location at) {
    return unknown("scenario.unknown-person", Text.of("person", "人员"), login, known, at);
  }

  static Problem aliasTwice(String alias, Location at) {
    return invalid(
        "scenario.duplicate-alias",
        at,
        "Two records are named %s; give one another name".formatted(alias),
        "有两张单据都名为“%s”，请修改其中一个".formatted(alias));
  }

  static Problem badTime(String written, Location at) {
    return invalid(
        "scenario.bad-time",
        at,
        "%s is not a time; write for instance 2026-03-02T09:00+08:00".formatted(written),
        "“%s”不是有效时间，例如 2026-03-02T09:00+08:00".formatted(written));
  }

  static Problem noTask(String login, String alias, Location at) {
    return invalid(
        "scenario.no-task",
        at,
        "No single task for %s is open on %s; name the step".formatted(login, alias),
        "“%s”在“%s”上没有唯一的待办任务，请指明步骤".formatted(login, alias));
  }

  static Problem noChild(String form, String alias, Location at) {
    return invalid(
        "scenario.no-spawned-record",
        at,
        "Record %s has started no further record of form %s".formatted(alias, form),
        "单据“%s”尚未生成表单“%s”的单据".formatted(alias, form));
  }

  static Problem notFound(String form, String what, Location at) {
    return invalid(
        "scenario.not-found",
        at,
        "There is not exactly one record of form %s with %s".formatted(form, what),
        "没有唯一一张满足 %s 的表单“%s”单据".formatted(what, form));
  }

  private static Problem unknown(
      String code, Text what, String key, Collection<String> known, Location at) {
    Text hint =
        Suggestions.nearest(key, known)
            .map(near -> Text.of("; did you mean " + near + "?", "，是否指“" + near + "”？"))
            .orElse(Text.same(""));
    return invalid(
        code,
        at,
        "There is no %s %s%s".formatted(what.en(), key, hint.en()),
        "没有%s“%s”%s".formatted(what.zh(), key, hint.zh()));
  }

  private static Problem invalid(String code, Location at, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh).at(at);
  }
}
