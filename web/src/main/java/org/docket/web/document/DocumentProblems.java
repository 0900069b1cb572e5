package org.docket.web.document;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What can be wrong with a request for a document. */
final class DocumentProblems {

  private DocumentProblems() {}

  static Problem missing(String name) {
    return Problem.of(
            "document.missing-parameter",
            ProblemCategory.INVALID,
            "Say which " + name + " is meant",
            "请指明参数 " + name)
        .at("/" + name);
  }
}
