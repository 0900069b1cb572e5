package org.docket.approval.engine;

import java.util.List;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

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
}
