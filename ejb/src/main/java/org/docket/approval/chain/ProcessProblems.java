package org.docket.approval.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/** What can be wrong in the file of a process. */
public final class ProcessProblems {

  private ProcessProblems() {}

  static Problem needNotMet(
      String chain, String form, String field, String kind, Optional<String> found, Location at) {
    Text there =
        found
            .map(type -> Text.of("there it is " + type, "而该字段为 " + type))
            .orElse(Text.of("it has no such field", "而该表单没有此字段"));
    return ChainProblems.invalid(
        "process.need-not-met",
        at,
        "Chain %s needs the field %s of kind %s in form %s, but %s; add the field or change needs"
            .formatted(chain, field, kind, form, there.en()),
        "审批链“%s”需要表单“%s”有 %s 类型的字段“%s”，%s；请补充字段或修改 needs"
            .formatted(chain, form, kind, field, there.zh()));
  }

  static Problem unknownStep(String step, Collection<String> steps, Location at) {
    return ChainProblems.unknown("process.unknown-step", Text.of("step", "步骤"), step, steps, at);
  }

  static Problem unknownLane(String lane, Collection<String> lanes, Location at) {
    return ChainProblems.unknown("process.unknown-lane", Text.of("lane", "泳道"), lane, lanes, at);
  }

  static Problem fieldOfOtherKind(String field, String kind, List<String> wanted, Location at) {
    String list = String.join(", ", wanted);
    return ChainProblems.invalid(
        "process.field-of-other-kind",
        at,
        "The field '%s' is of kind %s; a field of kind %s is wanted here"
            .formatted(field, kind, list),
        "字段“%s”的类型为 %s，此处需要类型为 %s 的字段".formatted(field, kind, list));
  }

  /**
   * @param number of a row of the matrix
   * @param letters what the row has, such as {@code E, E}
   */
  public static Problem lettersMissing(String number, Text step, String letters, Location at) {
    return ChainProblems.invalid(
        "process.letters-incomplete",
        at,
        ("Row %s of the matrix, %s, has %s; with 'aeci' it needs exactly one A (approve or decide)"
                + " and at least one E (fill or decide)")
            .formatted(number, step.en(), letters),
        "职责矩阵第 %s 行“%s”为 %s；设置 aeci 后，须恰有一个 A（approve 或 decide）且至少一个 E（fill 或 decide）"
            .formatted(number, step.zh(), letters));
  }

  public static Problem controlledTwice(String other, Location at) {
    return ChainProblems.invalid(
        "process.sheets-controlled-twice",
        at,
        "Process %s controls the sheets already; only one may".formatted(other),
        "流程“%s”已管理流程文件，只能有一个".formatted(other));
  }

  public static Problem boundTwice(String form, String other, Location at) {
    return ChainProblems.invalid(
        "process.form-bound-twice",
        at,
        "Process %s binds form %s to a chain already; a record would not know which to follow"
            .formatted(other, form),
        "流程“%s”已为表单“%s”绑定审批链，单据将无法确定走哪一条".formatted(other, form));
  }
}
