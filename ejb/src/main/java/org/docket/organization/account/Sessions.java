package org.docket.organization.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.internal.AccountStore;
import org.docket.organization.account.internal.SessionRow;
import org.docket.platform.DocketClock;

/**
 * Browsers in which people are logged in. A session ends after some hours without a request, after
 * a day, when it is closed, and when its person is locked, leaves or gets another password.
 */
@ApplicationScoped
public class Sessions {

  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int DEVICE_LENGTH = 300;
  private static final int ADDRESS_LENGTH = 60;

  private final AccountStore store;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public Sessions(AccountStore store, Organization organization, DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Begins a session of a person who has proved to be the one.
   *
   * @return what the browser has to show; it is not stored and cannot be asked for again
   */
  @Transactional
  public Secret open(UUID person, String device, String address) {
    Instant now = clock.now();
    Secret secret = Secret.random();
    store.removeSessions(now.minus(KEPT));
    store.save(
        new SessionRow(
            secret.hash(),
            person,
            now,
            now.plus(IDLE),
            shortened(device, DEVICE_LENGTH),
            shortened(address, ADDRESS_LENGTH)));
    return secret;
  }

  /**
   * Somebody with a session.
   *
   * @param mustChangePassword whether that has to come before anything else
   */
  public record LoggedIn(Person person, boolean mustChangePassword) {}

  /**
   * The person whose session this is, if it is still good. One statement: it is every request's.
   */
  @Transactional
  public Optional<LoggedIn> loggedIn(Secret secret) {
    Instant now = clock.now();
    return store
        .sessionWithAccount(secret.hash())
        .filter(found -> found.session().isGood(now))
        .flatMap(
            found ->
                seen(found.session(), now)
                    .map(person -> new LoggedIn(person, found.mustChangePassword())));
  }

  @Transactional
  public void close(Secret secret) {
    store.session(secret.hash()).ifPresent(session -> session.revoke(clock.now()));
  }

  /** Ends all sessions of the person, on all devices. */
  @Transactional
  public void closeAll(UUID person) {
    store.revokeSessions(person, clock.now());
  }

  private Optional<Person> seen(SessionRow session, Instant now) {
    if (session.lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
      Instant idleEnd = now.plus(IDLE);
      Instant end = session.createdAt().plus(LONGEST);
      session.seen(now, idleEnd.isBefore(end) ? idleEnd : end);
    }
    return organization.person(session.person()).filter(Person::active);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
