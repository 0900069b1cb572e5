package org.docket.approval.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.docket.approval.chain.Act;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong with a command. */
final class EngineProblems {

  private EngineProblems() {}

  static Problem notOpen(String turn) {
    return Problem.of(
        "approval.task-not-open",
        ProblemCategory.CONFLICT,
        "Task %s is no longer open; reload to see what happened".formatted(turn),
        "任务 %s 已不在待办状态，请刷新查看最新情况".formatted(turn));
  }

  static Problem unknownOutcome(String outcome, List<String> allowed) {
    return Problem.of(
            "approval.unknown-outcome",
            ProblemCategory.INVALID,
            "This task has no outcome %s; it has %s".formatted(outcome, String.join(", ", allowed)),
            "该任务没有结果“%s”，可选：%s".formatted(outcome, String.join("、", allowed)))
        .at("/outcome");
  }

  static Problem alreadyStarted() {
    return Problem.of(
        "approval.already-started",
        ProblemCategory.CONFLICT,
        "The approval runs already; a record has one approval at a time",
        "审批已启动，同一单据同时只能有一个审批");
  }

  static Problem notRunning() {
    return Problem.of(
        "approval.not-running",
        ProblemCategory.CONFLICT,
        "The approval has ended; nothing more can be decided in it",
        "审批已结束，不能再处理");
  }

  static Problem leftAlready() {
    return Problem.of(
        "approval.left-already",
        ProblemCategory.CONFLICT,
        "The approval no longer waits there; reload to see where it is",
        "审批已不在该处等待，请刷新查看当前位置");
  }

  static Problem notYours(Text step) {
    return Problem.of(
        "approval.not-yours",
        ProblemCategory.FORBIDDEN,
        "Task %s is for other people; your own tasks are on the home page".formatted(step.en()),
        "任务“%s”由其他人员办理，您的待办任务见首页".formatted(step.zh()));
  }

  static Problem notAllowed(Act act, Text step) {
    return Problem.of(
        "approval.act-not-allowed",
        ProblemCategory.FORBIDDEN,
        "The chain does not allow this at step %s: %s".formatted(step.en(), act.title().en()),
        "审批链不允许在步骤“%s”进行此操作：%s".formatted(step.zh(), act.title().zh()));
  }

  static Problem waits(Text step) {
    return Problem.of(
        "approval.task-waits",
        ProblemCategory.CONFLICT,
        "Task %s waits for somebody whom you asked first; it goes on when they have answered, or remove them"
            .formatted(step.en()),
        "任务“%s”正等待您先行征求的人员，待其答复后继续，也可将其减签".formatted(step.zh()));
  }

  static Problem notNow(Act act) {
    return Problem.of(
        "approval.act-not-now",
        ProblemCategory.CONFLICT,
        "This is not possible with this task now: %s. Reload to see what is"
            .formatted(act.title().en()),
        "该任务目前不能进行此操作：%s，请刷新查看可用操作".formatted(act.title().zh()));
  }

  static Problem nothingToUndo() {
    return Problem.of(
        "approval.nothing-to-undo",
        ProblemCategory.CONFLICT,
        "There is nothing of yours to undo: somebody has acted since, it had effects that last, or the chain does not allow it",
        "没有可撤销的办理：之后已有他人操作、其结果已不可撤回，或审批链不允许撤销");
  }

  static Problem noReturn(List<Returning.Goal> goals) {
    String en =
        goals.stream().map(goal -> goal.step().title().en()).collect(Collectors.joining(", "));
    String zh =
        goals.stream().map(goal -> goal.step().title().zh()).collect(Collectors.joining("、"));
    return Problem.of(
            "approval.no-return",
            ProblemCategory.INVALID,
            "One cannot return to this step from here; one can to: %s".formatted(en),
            "不能从此处退回到该步骤，可退回到：%s".formatted(zh))
        .at("/step");
  }

  static Problem notStraightBack(Text step) {
    return Problem.of(
            "approval.not-straight-back",
            ProblemCategory.INVALID,
            "%s stands before the branches, which are walked anew; return without coming straight back"
                .formatted(step.en()),
            "“%s”位于并行分支之前，退回后须重新走分支，不能直接返回本步骤".formatted(step.zh()))
        .at("/back");
  }

  static Problem askedAlready(String name) {
    return Problem.of(
            "approval.asked-already",
            ProblemCategory.CONFLICT,
            "%s is asked in this step already; choose somebody else".formatted(name),
            "%s 已在本步骤办理人之列，请另选他人".formatted(name))
        .at("/person");
  }

  static Problem leftOut(String name) {
    return Problem.of(
            "approval.left-out",
            ProblemCategory.INVALID,
            "%s must not decide this step: the chain leaves out who made the record or did another step"
                .formatted(name),
            "%s 不能办理本步骤：审批链排除了创建人或其他步骤的办理人".formatted(name))
        .at("/person");
  }

  static Problem notAdded(String name) {
    return Problem.of(
            "approval.not-added",
            ProblemCategory.INVALID,
            "You have not added %s to this task, or they have answered already".formatted(name),
            "%s 不是您在此任务中添加的人员，或其已答复".formatted(name))
        .at("/person");
  }

  static Problem toOneself() {
    return Problem.of(
            "approval.to-oneself",
            ProblemCategory.INVALID,
            "The task is yours already; hand it over to somebody else",
            "任务本已由您办理，请转办给他人")
        .at("/person");
  }

  static Problem noJump(String step) {
    return Problem.of(
            "approval.no-jump",
            ProblemCategory.INVALID,
            "The approval cannot go on at step %s from here: there is no such step, or it is inside other branches"
                .formatted(step),
            "审批不能从此处转到步骤“%s”：没有该步骤，或其位于其他分支内".formatted(step))
        .at("/step");
  }

  static Problem nobodyToReplace() {
    return Problem.of(
        "approval.nobody-to-replace",
        ProblemCategory.CONFLICT,
        "Nobody is asked there: the approval waits for a record or has stopped; skip it or go on elsewhere",
        "该处没有办理人：审批在等待其他单据或已中断，可跳过或转到其他步骤");
  }
}
