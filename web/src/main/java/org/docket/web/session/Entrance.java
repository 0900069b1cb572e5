package org.docket.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.organization.Person;
import org.docket.organization.account.ApiTokens;
import org.docket.organization.account.ApiTokens.Bearer;
import org.docket.organization.account.Secret;
import org.docket.organization.account.Sessions;
import org.docket.organization.account.Sessions.LoggedIn;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/** Decides who is asking, and whether that way of asking is enough for what is asked. */
@ApplicationScoped
public class Entrance {

  private final Sessions sessions;
  private final ApiTokens tokens;

  @Inject
  public Entrance(Sessions sessions, ApiTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /**
   * The person behind a request.
   *
   * @param ownAccount whether it concerns the log-in itself
   */
  Actor admit(Credentials credentials, boolean ownAccount) {
    return credentials
        .token()
        .map(secret -> byToken(secret, credentials, ownAccount))
        .orElseGet(() -> bySession(credentials, ownAccount));
  }

  static Actor actor(Person person) {
    return new Actor(
        person.id(), person.login(), person.name(), person.language(), person.administrator());
  }

  private Actor byToken(Secret secret, Credentials credentials, boolean ownAccount) {
    Bearer bearer =
        tokens.bearer(secret).orElseThrow(() -> refused(SessionProblems.tokenNotGood()));
    if (ownAccount) {
      throw refused(SessionProblems.notWithToken());
    }
    if (bearer.scope() == ApiTokens.Scope.READ && !credentials.onlyReads()) {
      throw refused(SessionProblems.tokenOnlyReads());
    }
    return actor(bearer.person());
  }

  private Actor bySession(Credentials credentials, boolean ownAccount) {
    LoggedIn found =
        credentials
            .session()
            .flatMap(sessions::loggedIn)
            .orElseThrow(() -> refused(SessionProblems.notLoggedIn()));
    if (!credentials.onlyReads() && !credentials.fromOurPage()) {
      throw refused(SessionProblems.notFromOurPage());
    }
    if (!ownAccount && found.mustChangePassword()) {
      throw refused(SessionProblems.passwordChangeRequired());
    }
    return actor(found.person());
  }

  private static ProblemException refused(Problem problem) {
    return new ProblemException(problem);
  }
}
