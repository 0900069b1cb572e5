package org.docket.record.job;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** Why a job broke off. */
public final class JobProblems {

  private JobProblems() {}

  public static Problem ownerGone() {
    return Problem.of(
        "job.owner-gone",
        ProblemCategory.FORBIDDEN,
        "Whoever began this has left; nothing more is written",
        "发起人已离职，处理已停止");
  }

  public static Problem broken(String incident) {
    return Problem.of(
        "job.broken",
        ProblemCategory.INTERNAL,
        "It broke off by a fault of ours; tell the administrator incident %s".formatted(incident),
        "因系统故障中断，请将事件编号 %s 告知管理员".formatted(incident));
  }
}
