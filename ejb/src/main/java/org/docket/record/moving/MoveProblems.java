package org.docket.record.moving;

import static org.docket.problem.ProblemCategory.CONFLICT;
import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;
import static org.docket.problem.ProblemCategory.PRECONDITION;

import java.util.List;
import java.util.stream.Collectors;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/** Why a record stays as the form that it was filled with, and what moves refuse. */
public final class MoveProblems {

  private MoveProblems() {}

  public static Problem isCurrent() {
    return Problem.of(
        "move.is-current", CONFLICT, "The record has the current form already", "单据已是当前表单，无需升级");
  }

  public static Problem ended(Text state) {
    return Problem.of(
        "move.ended",
        CONFLICT,
        "A record that is \"%s\" stays as it was filled in".formatted(state.en()),
        "“%s”的单据保持原样，不能升级".formatted(state.zh()));
  }

  /** Another kind of field, and the value says nothing to it. */
  public static Problem cannotConvert(
      Text field, String value, Text reason, String from, String to) {
    return Problem.of(
        "move.cannot-convert",
        INVALID,
        "\"%s\" was %s and is %s now; '%s' cannot be taken over: %s"
            .formatted(field.en(), from, to, value, reason.en()),
        "“%s”由 %s 改为 %s，无法转换“%s”：%s".formatted(field.zh(), from, to, value, reason.zh()));
  }

  public static Problem noWay() {
    return Problem.of(
        "move.no-way", INVALID, "there is no way from the one to the other", "两种类型之间不能转换");
  }

  public static Problem concealed() {
    return Problem.of(
        "move.concealed",
        INVALID,
        "A value that you may not see does not fit the form as it is now. Ask somebody who may see all of it",
        "有您无权查看的值不符合新版表单，请由可查看全部内容的人员处理");
  }

  /** What the approval that runs still needs is not there any more. */
  public static Problem neededByApproval(Text step, List<Text> fields) {
    return Problem.of(
        "move.needed-by-approval",
        CONFLICT,
        "The approval runs on the earlier form: its step \"%s\" needs %s, which the current form lacks or has as another kind. Let it end first"
            .formatted(step.en(), fields.stream().map(Text::en).collect(Collectors.joining(", "))),
        "审批按旧版表单进行：步骤“%s”需要 %s，新版表单没有或类型不同。请待审批结束后再升级"
            .formatted(step.zh(), fields.stream().map(Text::zh).collect(Collectors.joining("、"))));
  }

  /** The approval will start records of forms that changed, too. */
  public static Problem startsByApproval(Text step) {
    return Problem.of(
        "move.starts-by-approval",
        CONFLICT,
        "The approval still has to start a record at \"%s\", whose form changed, too. Let it end first"
            .formatted(step.en()),
        "审批尚需在“%s”生成单据，其表单也已变更。请待审批结束后再升级".formatted(step.zh()));
  }

  public static Problem changedMeanwhile() {
    return Problem.of(
        "move.changed-meanwhile",
        PRECONDITION,
        "Somebody changed the record since it was looked at; look again",
        "预览之后单据已被修改，请重新预览");
  }

  public static Problem releasedMeanwhile() {
    return Problem.of(
        "move.released-meanwhile",
        CONFLICT,
        "Another release went live since this was looked at; look again",
        "预览之后已发布新版本，请重新预览");
  }

  public static Problem notFound() {
    return Problem.of("move.no-such-move", NOT_FOUND, "There is no such move", "没有该升级任务");
  }

  public static Problem notNow(Text state) {
    return Problem.of(
        "move.not-now",
        CONFLICT,
        "This cannot be done while the move is \"%s\"".formatted(state.en()),
        "升级任务处于“%s”状态，不能执行此操作".formatted(state.zh()));
  }
}
