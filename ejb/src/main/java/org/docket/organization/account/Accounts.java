package org.docket.organization.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.event.Represented;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.internal.AccountRow;
import org.docket.organization.account.internal.AccountStore;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/**
 * Passwords and locks of people. Setting a password or locking somebody ends all sessions of that
 * person at once. Callers wipe the passwords that they hand over.
 */
@ApplicationScoped
public class Accounts {

  private final AccountStore store;
  private final Organization organization;
  private final HashQueue hashing;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public Accounts(
      AccountStore store,
      Organization organization,
      HashQueue hashing,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.hashing = hashing;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the person has to choose a new password before anything else. */
  @Transactional
  public boolean mustChangePassword(UUID person) {
    return store.account(person).map(AccountRow::mustChange).orElse(false);
  }

  /** The person's own change; the other sessions end, and so does this one. */
  @Transactional
  public void changePassword(UUID person, char[] current, char[] next) {
    Optional<String> stored = store.account(person).flatMap(AccountRow::passwordHash);
    boolean known =
        stored.isPresent()
            && hashing.run(() -> PasswordHash.read(stored.orElseThrow()).matches(current));
    if (!known) {
      throw new ProblemException(AccountProblems.wrongPassword());
    }
    if (Arrays.equals(current, next)) {
      throw new ProblemException(AccountProblems.passwordUnchanged());
    }
    setPassword(person, next, false);
    events.append("account.password-changed", null, Map.of("person", person));
  }

  /**
   * Gives the person a password that must be changed at the next log-in. Whoever may have known the
   * old one keeps nothing: API tokens of the person end too.
   */
  @Transactional
  public void resetPassword(UUID person, char[] next) {
    setPassword(person, next, true);
    store.revokeTokens(person, clock.now());
    events.append("account.password-reset", null, Map.of("person", person));
  }

  /** Gives one password to all these people without asking whether it is a good one. */
  @Transactional
  public void givePasswordForDemonstration(List<UUID> people, char[] password) {
    String hash = hashing.run(() -> PasswordHash.of(password)).stored();
    people.forEach(person -> store(person, hash, false));
    events.append("account.demonstration-passwords", null, Map.of("people", people.size()));
  }

  /** A password that the operator of the server chose. */
  @Transactional
  void setFirstPassword(UUID person, char[] password) {
    setPassword(person, password, false);
  }

  /** Lets nobody log in as this person until unlocked, and ends all sessions. */
  @Transactional
  public void lock(UUID person, boolean locked) {
    Instant now = clock.now();
    AccountRow account = store.accountToChange(person, now);
    account.lock(locked, now);
    store.save(account);
    store.revokeSessions(person, now);
    String kind = locked ? "account.locked" : "account.unlocked";
    events.append(kind, null, Map.of("person", person));
  }

  /** Follows the records that ask for a new password or a lock. */
  public void follow(@Observes Represented notice) {
    if (notice.cancelled()) {
      return;
    }
    switch (notice.what()) {
      case "password-reset" -> reset(notice);
      case "account-lock" ->
          person(notice).ifPresent(person -> lock(person, notice.flag("locked", true)));
      default -> {}
    }
  }

  private void reset(Represented notice) {
    Optional<char[]> password = notice.secret("password");
    try {
      person(notice)
          .ifPresent(person -> password.ifPresent(secret -> resetPassword(person, secret)));
    } finally {
      password.ifPresent(secret -> Arrays.fill(secret, '\0'));
    }
  }

  private static Optional<UUID> person(Represented notice) {
    return notice.value("person", UUID.class);
  }

  private void setPassword(UUID person, char[] next, boolean mustChange) {
    Person owner = organization.require(person);
    PasswordRules.check(owner.login().toLowerCase(Locale.ROOT), next);
    store(person, hashing.run(() -> PasswordHash.of(next)).stored(), mustChange);
  }

  private void store(UUID person, String hash, boolean mustChange) {
    Instant now = clock.now();
    AccountRow account = store.accountToChange(person, now);
    account.password(hash, mustChange, now);
    store.save(account);
    store.revokeSessions(person, now);
    store.forgetFailures(
        Login.hashOf(organization.require(person).login()), now.minus(Duration.ofDays(1)));
  }
}
