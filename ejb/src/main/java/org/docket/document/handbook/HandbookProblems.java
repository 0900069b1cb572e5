package org.docket.document.handbook;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong when somebody asks for a handbook. */
final class HandbookProblems {

  private HandbookProblems() {}

  static Problem unknown() {
    return Problem.of(
        "document.no-such-binder",
        ProblemCategory.NOT_FOUND,
        "There is no such handbook: each person has only the last one; begin another",
        "没有该手册：每人仅保留最近一份，请重新生成");
  }

  static Problem notReady() {
    return Problem.of(
        "document.binder-not-ready",
        ProblemCategory.CONFLICT,
        "The handbook is not there yet: it is being written, or it broke off",
        "手册尚未生成：正在编制或已中断");
  }

  static Problem notControlled() {
    return Problem.of(
        "document.sheets-not-controlled",
        ProblemCategory.CONFLICT,
        "No process of the live release approves process sheets: publish a pack that has one with"
            + " controls",
        "当前发布中没有审批流程文件的流程：请发布带有 controls 的流程包");
  }

  static Problem mayNotPutUp(Text process) {
    return Problem.of(
        "document.may-not-put-up-sheet",
        ProblemCategory.FORBIDDEN,
        "Those who may begin %s have sheets approved".formatted(process.en()),
        "仅可发起“%s”的人员可以提交流程文件审批".formatted(process.zh()));
  }

  static Problem noSample() {
    return Problem.of(
        "document.no-such-sample",
        ProblemCategory.NOT_FOUND,
        "None of the processes that you make or read records of prints this document",
        "您发起或查阅单据的流程均不打印该单据");
  }
}
