package org.docket.document.handbook;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

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

  static Problem noSample() {
    return Problem.of(
        "document.no-such-sample",
        ProblemCategory.NOT_FOUND,
        "None of the processes that you make or read records of prints this document",
        "您发起或查阅单据的流程均不打印该单据");
  }
}
