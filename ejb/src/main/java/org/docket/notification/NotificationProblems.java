package org.docket.notification;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What can be wrong with notices. */
public final class NotificationProblems {

  private NotificationProblems() {}

  /** Those of others do not exist either. */
  public static Problem noSuchNotice() {
    return Problem.of(
        "notification.no-such-notice",
        ProblemCategory.NOT_FOUND,
        "There is no such notice for you; those that you have not read are on the home page",
        "没有发给您的这条通知，未读通知见首页");
  }
}
