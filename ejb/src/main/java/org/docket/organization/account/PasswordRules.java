package org.docket.organization.account;

import java.util.Locale;
import org.docket.problem.ProblemCollector;

/** What a password must be: length is what counts. */
final class PasswordRules {

  private static final int LEAST = 8;
  private static final int MOST = 200;

  private PasswordRules() {}

  static void check(String login, char[] password) {
    ProblemCollector problems = new ProblemCollector();
    if (password.length < LEAST) {
      problems.add(AccountProblems.passwordTooShort(LEAST));
    }
    if (password.length > MOST) {
      problems.add(AccountProblems.passwordTooLong(MOST));
    }
    if (login.equals(new String(password).toLowerCase(Locale.ROOT))) {
      problems.add(AccountProblems.passwordIsName());
    }
    problems.throwIfAny();
  }
}
