package org.docket.approval.chain;

import java.util.Collection;
import org.docket.problem.Location;
import org.docket.problem.Problem;

/** What can be wrong where a step decides on lines. */
final class LineProblems {

  private LineProblems() {}

  static Problem noTable(String name, Location at) {
    return ChainProblems.invalid(
        "chain.lines-of-no-table",
        at,
        "'%s' is no table that the chain needs; name one, and its columns under needs"
            .formatted(name),
        "“%s”不是审批链所需的表格；请写表格名，并在 needs 中声明其列".formatted(name));
  }

  static Problem noColumn(String column, String type, Location at) {
    return ChainProblems.invalid(
        "chain.lines-unknown-column",
        at,
        "The table has no column '%s' that is a %s; name one that it has, here and under needs"
            .formatted(column, type),
        "表格没有类型为 %s 的列“%s”；请填写已有的列，并在 needs 中声明".formatted(type, column));
  }

  static Problem oneDecides(Location at) {
    return ChainProblems.invalid(
        "chain.lines-one-decides",
        at,
        "Lines are decided by whoever comes first; leave the rule out, or let several steps decide one after the other",
        "逐行审批由最先办理者决定；请去掉 rule，或用多个步骤依次审批");
  }

  static Problem outcomesMissing(Collection<String> there, Location at) {
    return ChainProblems.invalid(
        "chain.lines-need-outcomes",
        at,
        "A step that decides on lines has the outcomes approve, partly and reject, which follow from the lines; here are only %s"
            .formatted(String.join(", ", there)),
        "逐行审批的步骤须有 approve、partly、reject 三种结果（由各行决定）；此处只有 %s".formatted(String.join("、", there)));
  }
}
