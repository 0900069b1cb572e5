package org.docket.web.session;

import org.docket.problem.ProblemException;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about log-ins. */
final class SessionRequests {

  private SessionRequests() {}

  /** A log-in. */
  record Login(@Required @Nullable String login, @Required @Nullable String password) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Login[" + login + "]";
    }
  }

  /** A change of one's own password. */
  record Password(@Required @Nullable String current, @Required @Nullable String next) {
    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
      return "Password[…]";
    }
  }

  /** In which language to be answered. */
  record Language(@Required @Nullable String language) {}

  /** For which unit to work. */
  record Unit(@Required @Nullable String unit) {}

  /** A new token. */
  record Token(@Required @Nullable String title, @Nullable String scope, @Nullable Integer days) {}

  static String require(@Nullable String value, String property) {
    if (value == null || value.isBlank()) {
      throw new ProblemException(SessionProblems.missing(property));
    }
    return value;
  }
}
