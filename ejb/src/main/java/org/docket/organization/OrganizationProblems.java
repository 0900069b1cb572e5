package org.docket.organization;

import java.time.LocalDate;
import java.util.Collection;
import org.docket.definition.Setting;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with an organisation, whether it is written in a file or in records. */
public final class OrganizationProblems {

  private OrganizationProblems() {}

  public static Problem unknownUnit(String code, Collection<String> known) {
    return unknown("organization.unknown-unit", "unit", "组织", code, known);
  }

  public static Problem unknownPosition(String code, Collection<String> known) {
    return unknown("organization.unknown-position", "position", "岗位", code, known);
  }

  public static Problem unknownGroup(String key, Collection<String> known) {
    return unknown("organization.unknown-group", "group", "人员组", key, known);
  }

  public static Problem unknownPerson(String login, Collection<String> known) {
    return unknown("organization.unknown-person", "person", "人员", login, known);
  }

  static Problem noSuchPost(String unit, Collection<String> known) {
    Text hint = Suggestions.among(unit, known);
    return invalid(
        "organization.no-such-post",
        "You have no post in the unit '%s'%s".formatted(unit, hint.en()),
        "您在部门“%s”没有任职%s".formatted(unit, hint.zh()));
  }

  static Problem unknownSetting(Setting setting, Collection<String> known) {
    String value = setting.value().text();
    Text hint = Suggestions.among(value, known);
    return invalid(
        "organization.unknown-setting",
        "The setting '%s' is a %s, and there is no '%s'%s"
            .formatted(setting.name(), setting.type(), value, hint.en()),
        "参数“%s”的类型为 %s，但不存在“%s”%s".formatted(setting.name(), setting.type(), value, hint.zh()));
  }

  public static Problem unitCycle(String code, String parent) {
    return invalid(
        "organization.unit-cycle",
        "Unit %s cannot be below %s, which is below it or the same. Choose another parent"
            .formatted(code, parent),
        "组织 %s 不能隶属于 %s：后者是其下级或其本身。请选择其他上级组织".formatted(code, parent));
  }

  public static Problem duplicateUnit(String code) {
    return invalid(
        "organization.duplicate-unit",
        "There is already a unit with the code %s. Choose another code".formatted(code),
        "组织代码 %s 已存在，请使用其他代码".formatted(code));
  }

  public static Problem duplicatePosition(String code) {
    return invalid(
        "organization.duplicate-position",
        "There is already a position with the code %s. Choose another code".formatted(code),
        "岗位代码 %s 已存在，请使用其他代码".formatted(code));
  }

  public static Problem duplicateLogin(String login) {
    return invalid(
        "organization.duplicate-login",
        "Somebody else already logs in as %s. Choose another log-in".formatted(login),
        "登录名 %s 已被他人使用，请使用其他登录名".formatted(login));
  }

  public static Problem codeIsFixed(String before, String after) {
    return invalid(
        "organization.code-is-fixed",
        "The code %s cannot become %s: records and numbers use it. Make a new one instead"
            .formatted(before, after),
        "代码 %s 不能改为 %s：已有单据和编号使用该代码。请新建".formatted(before, after));
  }

  public static Problem badCode(String code) {
    return invalid(
        "organization.bad-code",
        "A code is 1 to 50 letters, digits, '-', '_' and '.', and begins with a letter or digit: %s"
            .formatted(code),
        "代码须为 1 至 50 位字母、数字、“-”、“_”或“.”，且以字母或数字开头：%s".formatted(code));
  }

  public static Problem badLogin(String login) {
    return invalid(
        "organization.bad-login",
        "A log-in is 2 to 100 lower-case letters, digits, '-', '_', '.' and '@': %s"
            .formatted(login),
        "登录名须为 2 至 100 位小写字母、数字、“-”、“_”、“.”或“@”：%s".formatted(login));
  }

  public static Problem missing(String role) {
    return invalid(
        "organization.missing-value",
        "The value for \"%s\" is missing. Fill it in, or name its field under 'represents'"
            .formatted(role),
        "缺少“%s”的值。请填写，或在 represents 中指明对应字段".formatted(role));
  }

  public static Problem datesReversed(LocalDate from, LocalDate to) {
    return invalid(
        "organization.dates-reversed",
        "The appointment ends on %s, before it begins on %s".formatted(to, from),
        "任职结束日期 %s 早于开始日期 %s".formatted(to, from));
  }

  public static Problem twoHeads(String unit, String other) {
    return invalid(
        "organization.two-heads",
        "Unit %s is already headed by %s at that time. End that appointment first"
            .formatted(unit, other),
        "组织 %s 在该期间已由 %s 负责，请先结束其任职".formatted(unit, other));
  }

  public static Problem twoActing(String unit, String other) {
    return invalid(
        "organization.two-acting-heads",
        "%s acts as head of unit %s already at that time. End that appointment first"
            .formatted(other, unit),
        "组织 %s 在该期间已由 %s 代理负责，请先结束其任职".formatted(unit, other));
  }

  public static Problem headAndActing() {
    return invalid(
        "organization.head-and-acting",
        "Whoever heads a unit does not act as its head as well. Keep one of 'head' and 'acting'",
        "负责人与代理负责人只能选其一");
  }

  public static Problem unitInUse(String code) {
    return Problem.of(
        "organization.unit-in-use",
        ProblemCategory.CONFLICT,
        "Unit %s still has units below it or appointments. Move or end them first".formatted(code),
        "组织 %s 仍有下级组织或在任人员，请先调整或结束".formatted(code));
  }

  public static Problem positionInUse(String code) {
    return Problem.of(
        "organization.position-in-use",
        ProblemCategory.CONFLICT,
        "Position %s is still held by somebody. End those appointments first".formatted(code),
        "岗位 %s 仍有人在任，请先结束其任职".formatted(code));
  }

  public static Problem lastAdministrator() {
    return Problem.of(
        "organization.last-administrator",
        ProblemCategory.CONFLICT,
        "This is the last administrator who can work. Appoint another one first",
        "这是最后一位可用的管理员，请先指定另一位管理员");
  }

  static Problem parentComesLater(String code, String parent) {
    return invalid(
        "organization.parent-comes-later",
        "Unit %s is written before %s, to which it belongs. Write those above first"
            .formatted(code, parent),
        "组织 %s 写在其上级 %s 之前，请先写上级组织".formatted(code, parent));
  }

  static Problem declaredTwice(String code, String organization) {
    return invalid(
        "organization.declared-twice",
        "%s is also declared by the organization %s. Remove one of them"
            .formatted(code, organization),
        "%s 已在组织定义 %s 中声明，请删除其中一个".formatted(code, organization));
  }

  static Problem badHours(String hours) {
    return invalid(
        "organization.bad-hours",
        "%s are not working hours: write 8:30-12:00, ending after they begin, and not overlapping others"
            .formatted(hours),
        "%s 不是有效的工作时间：请写成 8:30-12:00，结束晚于开始，且互不重叠".formatted(hours));
  }

  static Problem twoCalendars(String unit, String other) {
    return invalid(
        "organization.two-calendars",
        "Unit %s is already named by the calendar '%s'. Name it in one of them"
            .formatted(unit, other),
        "单位 %s 已由工作日历“%s”列出，请只在其中一个列出".formatted(unit, other));
  }

  static Problem offAndWorked(LocalDate day) {
    return invalid(
        "organization.day-off-and-worked",
        "%s is a holiday and a working day of the same calendar. Remove one of them".formatted(day),
        "%s 在同一工作日历中既是休息日又是上班日，请删除其中一处".formatted(day));
  }

  private static Problem unknown(
      String code, String what, String zhWhat, String word, Collection<String> known) {
    Text hint = Suggestions.among(word, known);
    return invalid(
        code,
        "There is no %s '%s'%s".formatted(what, word, hint.en()),
        "没有%s“%s”%s".formatted(zhWhat, word, hint.zh()));
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
