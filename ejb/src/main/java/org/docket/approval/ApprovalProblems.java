package org.docket.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong when somebody works on a task or an approval. */
public final class ApprovalProblems {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private ApprovalProblems() {}

  public static Problem noSuchTask() {
    return Problem.of(
        "approval.no-such-task",
        ProblemCategory.NOT_FOUND,
        "There is no such task, or it is not yours to see",
        "没有该任务，或您无权查看");
  }

  public static Problem notYours(Text step) {
    return Problem.of(
        "approval.not-yours",
        ProblemCategory.FORBIDDEN,
        "Task %s is for other people; your own tasks are on the home page".formatted(step.en()),
        "任务“%s”由其他人员办理，您的待办任务见首页".formatted(step.zh()));
  }

  public static Problem alreadyDecided(String who, Text outcome, Instant at, ZoneId zone) {
    String when = MINUTE.format(at.atZone(zone));
    return Problem.of(
        "approval.already-decided",
        ProblemCategory.CONFLICT,
        "%s has decided this task already: %s, at %s. Reload to see how it went on"
            .formatted(who, outcome.en(), when),
        "%s 已于 %s 办理该任务：%s，请刷新查看后续情况".formatted(who, when, outcome.zh()));
  }

  public static Problem dropped() {
    return Problem.of(
        "approval.task-dropped",
        ProblemCategory.CONFLICT,
        "This task is no longer needed: the approval went on without it. Reload to see how",
        "该任务已无需办理：审批已通过其他路径继续，请刷新查看");
  }

  /**
   * @param act the step that was done and its outcome, where it was one
   */
  public static Problem recordChanged(String who, Instant at, ZoneId zone, Optional<Text> act) {
    String when = MINUTE.format(at.atZone(zone));
    String en = act.map(text -> " (%s)".formatted(text.en())).orElse("");
    String zh = act.map(text -> "（%s）".formatted(text.zh())).orElse("");
    return Problem.of(
            "approval.record-changed",
            ProblemCategory.CONFLICT,
            "%s changed the record at %s%s, after you opened it. Reload, look at the change and decide again"
                .formatted(who, when, en),
            "您打开单据后，%s 于 %s 修改了该单据%s，请刷新查看修改内容后重新办理".formatted(who, when, zh))
        .at("/version");
  }

  public static Problem unknownOutcome(String outcome, List<String> allowed) {
    return Problem.of(
            "approval.unknown-outcome",
            ProblemCategory.INVALID,
            "This task has no outcome %s; it has %s".formatted(outcome, String.join(", ", allowed)),
            "该任务没有结果“%s”，可选：%s".formatted(outcome, String.join("、", allowed)))
        .at("/outcome");
  }

  public static Problem commentRequired(Text outcome) {
    return Problem.of(
            "approval.comment-required",
            ProblemCategory.INVALID,
            "Say why, in a comment, when the outcome is: %s".formatted(outcome.en()),
            "选择“%s”时须填写意见".formatted(outcome.zh()))
        .at("/comment");
  }

  public static Problem noApproval() {
    return Problem.of(
        "approval.none",
        ProblemCategory.NOT_FOUND,
        "This record has no approval; its form is not bound to a chain",
        "该单据没有审批流程，其表单未绑定审批链");
  }

  public static Problem notRunning() {
    return Problem.of(
        "approval.not-running",
        ProblemCategory.CONFLICT,
        "No approval of this record is running",
        "该单据没有进行中的审批");
  }

  public static Problem notWithdrawable() {
    return Problem.of(
        "approval.not-withdrawable",
        ProblemCategory.CONFLICT,
        "Somebody has worked on this record already, so it can no longer be withdrawn; cancel it instead",
        "该单据已有人办理，不能撤回，可改为取消");
  }

  public static Problem onlyCreatorWithdraws() {
    return Problem.of(
        "approval.only-creator-withdraws",
        ProblemCategory.FORBIDDEN,
        "Only who made the record can withdraw it",
        "只有创建人可以撤回该单据");
  }

  public static Problem badCursor() {
    return Problem.of(
            "approval.bad-cursor",
            ProblemCategory.INVALID,
            "This cursor is not one of ours or no longer good; start again without one",
            "游标无效或已失效，请不带游标重新查询")
        .at("/cursor");
  }
}
