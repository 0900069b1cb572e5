package org.docket.organization.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.internal.AccountRow;
import org.docket.organization.account.internal.AccountStore;
import org.docket.organization.account.internal.LoginFailureRow;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/**
 * Finds out whether somebody is who he says. Takes the same time and says the same for a wrong
 * password, an unknown name and a locked account. Hashes outside any transaction.
 */
@ApplicationScoped
public class Login {

  private static final Duration FAILURES_KEPT = Duration.ofDays(1);
  private static final int LONGEST_PASSWORD = 200;

  private final AccountStore store;
  private final Organization organization;
  private final HashQueue hashing;
  private final EventLog events;
  private final Transactions transactions;
  private final DocketClock clock;

  /** Compared with when there is nothing to compare with. */
  private final PasswordHash nobody = PasswordHash.ofNobody();

  @Inject
  public Login(
      AccountStore store,
      Organization organization,
      HashQueue hashing,
      EventLog events,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.hashing = hashing;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Candidate(Person person, PasswordHash hash) {}

  /** The person, or a problem that does not say why. */
  public Person authenticate(String login, char[] password) {
    return matching(login, password, AccountProblems.wrongLogin(), "account.logged-in");
  }

  /**
   * Finds out whether it is really this person who acts, with the same patience after wrong
   * passwords as at the log-in.
   */
  public void prove(String login, char[] password) {
    Problem wrong = AccountProblems.passwordDoesNotProve();
    Person unused = matching(login, password, wrong, "account.proved");
  }

  private Person matching(String login, char[] password, Problem wrong, String event) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    String key = hashOf(name);
    transactions.separately(() -> mustBePatient(key));
    Optional<Candidate> candidate = transactions.separately(() -> candidate(name));
    PasswordHash expected = candidate.map(Candidate::hash).orElse(nobody);
    boolean matches =
        hashing.run(() -> expected.matches(password)) && password.length <= LONGEST_PASSWORD;
    if (candidate.isEmpty() || !matches) {
      throw refuse(name, key, wrong);
    }
    return transactions.separately(() -> succeed(candidate.get(), key, password, event));
  }

  static String hashOf(String login) {
    return CanonicalJson.sha256Hex("login:" + login);
  }

  private boolean mustBePatient(String key) {
    Instant now = clock.now();
    store
        .failures(key)
        .map(failures -> patience(failures, now))
        .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
        .ifPresent(
            wait -> {
              throw new ProblemException(AccountProblems.waitBeforeNextTry(wait));
            });
    return true;
  }

  /** None when more is left than was ever asked for: the clock was set back since. */
  private static Duration patience(LoginFailureRow failures, Instant now) {
    Duration left = Duration.between(now, failures.notBefore());
    Duration asked = LoginDelay.after(failures.failures()).plus(DocketClock.AGREED_WITHIN);
    return left.compareTo(asked) > 0 ? Duration.ZERO : left;
  }

  private Optional<Candidate> candidate(String login) {
    return organization
        .person(login)
        .filter(Person::active)
        .flatMap(
            person ->
                store
                    .account(person.id())
                    .filter(account -> !account.locked())
                    .flatMap(AccountRow::passwordHash)
                    .map(hash -> new Candidate(person, PasswordHash.read(hash))));
  }

  private ProblemException refuse(String login, String key, Problem wrong) {
    transactions.separately(
        () -> {
          Instant now = clock.now();
          LoginFailureRow failures = store.failuresToChange(key, now);
          failures.failed(now, LoginDelay.after(failures.failures() + 1));
          store.save(failures);
          events.append("account.login-failed", null, Map.of("login", login));
          return login;
        });
    return new ProblemException(wrong);
  }

  private Person succeed(Candidate candidate, String key, char[] password, String event) {
    Instant now = clock.now();
    UUID person = candidate.person.id();
    store.forgetFailures(key, now.minus(FAILURES_KEPT));
    if (candidate.hash.isOutdated()) {
      String stronger = hashing.run(() -> PasswordHash.of(password)).stored();
      store.account(person).ifPresent(account -> account.strengthen(stronger));
    }
    events.append(event, null, Map.of("person", person));
    return candidate.person;
  }
}
