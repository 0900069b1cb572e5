package org.docket.scenario;

import java.util.Collection;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong in the file of a scenario, or when it is played. */
final class ScenarioProblems {

  private ScenarioProblems() {}

  static Problem unknownAlias(ScalarNode alias, Collection<String> known) {
    return unknown("scenario.unknown-alias", Text.of("record named", "名为"), alias, known);
  }

  static Problem unknownPerson(ScalarNode login, Collection<String> known) {
    return unknown("scenario.unknown-person", Text.of("person", "人员"), login, known);
  }

  static Problem aliasTwice(ScalarNode alias) {
    return invalid(
        "scenario.duplicate-alias",
        alias.location(),
        "Two records are named %s; give one another name".formatted(alias.text()),
        "有两张单据都名为“%s”，请修改其中一个".formatted(alias.text()));
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

  static Problem noPerson(String act, Location at) {
    return invalid(
        "scenario.no-person",
        at,
        "Say with person: whom it concerns to %s".formatted(act),
        "请用 person: 指明操作 %s 涉及的人员".formatted(act));
  }

  static Problem noChild(String form, String alias, Location at) {
    return invalid(
        "scenario.no-spawned-record",
        at,
        "Record %s has started no further record of form %s".formatted(alias, form),
        "单据“%s”尚未生成表单“%s”的单据".formatted(alias, form));
  }

  static Problem noCall(String step, String alias, Location at) {
    return invalid(
        "scenario.no-call",
        at,
        "Record %s does not wait for an answer at step %s".formatted(alias, step),
        "单据“%s”并未在步骤“%s”等待应答".formatted(alias, step));
  }

  static Problem notFound(String form, String what, Location at) {
    return invalid(
        "scenario.not-found",
        at,
        "There is not exactly one record of form %s with %s".formatted(form, what),
        "没有唯一一张满足 %s 的表单“%s”单据".formatted(what, form));
  }

  private static Problem unknown(String code, Text what, ScalarNode key, Collection<String> known) {
    Text hint = Suggestions.among(key.text(), known);
    return invalid(
        code,
        key.location(),
        "There is no %s '%s'%s".formatted(what.en(), key.text(), hint.en()),
        "没有%s“%s”%s".formatted(what.zh(), key.text(), hint.zh()));
  }

  private static Problem invalid(String code, Location at, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh).at(at);
  }
}
