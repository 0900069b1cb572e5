package org.docket.approval.chain;

import org.docket.problem.Location;
import org.docket.problem.Problem;

/** What can be wrong where steps are walked for each of several items. */
public final class EachProblems {

  private EachProblems() {}

  static Problem nothingToGoThrough(String source, String type, Location at) {
    return ChainProblems.invalid(
        "chain.each-of-nothing",
        at,
        "`%s` is %s; steps are walked for the lines of a table, or for a list of people or units, such as lines.owner"
            .formatted(source, type),
        "`%s` 是 %s；逐项办理须针对表格的行，或人员、组织的列表，如 lines.owner".formatted(source, type));
  }

  static Problem onlyForLines(String property, Location at) {
    return ChainProblems.invalid(
        "chain.each-only-for-lines",
        at,
        "%s is for the lines of a table; people and units are gone through as they are"
            .formatted(property),
        "%s 仅用于表格的行；人员与组织逐一办理".formatted(property));
  }

  /** Only where lines are walked are there lines of others. */
  public static Problem noOtherLines(String step, Location at) {
    return ChainProblems.invalid(
        "chain.each-no-other-lines",
        at,
        "Step %s hides the lines of others but is not inside a for-each over the lines of a table; put it there, or take otherLines out"
            .formatted(step),
        "步骤“%s”隐藏他人的行，但不在按表格行逐项办理的 for-each 之内；请移入其中，或删除 otherLines".formatted(step));
  }

  /** What is set by a step about some lines would take the other lines away. */
  public static Problem setsItsTable(String step, String table, Location at) {
    return ChainProblems.invalid(
        "chain.each-sets-its-table",
        at,
        "Step %s is walked for some lines of %s and cannot set the whole table; let people fill the lines in, or set it after them"
            .formatted(step, table),
        "步骤“%s”只办理表格 %s 的部分行，不能设置整个表格；请由人员填写，或在其后设置".formatted(step, table));
  }
}
