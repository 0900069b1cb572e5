package org.docket.web.problem;

import org.docket.platform.Ids;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.jboss.logging.Logger;

/** Something nobody expected: the log has all of it, the user only its number. */
record Incident(String id) {

  private static final Logger LOG = Logger.getLogger(Incident.class);

  static Incident logged(Throwable failure) {
    Incident incident = new Incident(Ids.next().toString());
    LOG.errorf(failure, "Incident %s", incident.id());
    return incident;
  }

  Problem problem() {
    return Problem.of(
        "web.incident",
        ProblemCategory.INTERNAL,
        "Something went wrong on the server. Tell your administrator the incident number " + id,
        "服务器发生意外错误，请将事件编号告知管理员：" + id);
  }
}
