package org.docket.organization.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.internal.AccountStore;
import org.docket.organization.account.internal.ApiTokenRow;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;

/** Keys with which programs act for a person: for reading, or for everything the person may do. */
@ApplicationScoped
public class ApiTokens {

  private static final int MOST_DAYS = 366;

  private final AccountStore store;
  private final Organization organization;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public ApiTokens(
      AccountStore store, Organization organization, EventLog events, DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.events = events;
    this.clock = clock;
  }

  /** What a program may do with a token. */
  public enum Scope {
    READ,
    WRITE
  }

  /** A token without its secret. */
  public record ApiToken(UUID id, String title, Scope scope, Instant createdAt, Instant expiresAt) {
    private static ApiToken of(ApiTokenRow row) {
      return new ApiToken(row.id(), row.title(), scopeOf(row), row.createdAt(), row.expiresAt());
    }
  }

  /** A new token; the only moment at which its secret can be read. */
  public record Issued(ApiToken token, Secret secret) {}

  /** For whom, and for what, a secret is good. */
  public record Bearer(Person person, Scope scope) {}

  @Transactional
  public Issued issue(UUID person, String title, Scope scope, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new ProblemException(AccountProblems.badExpiry(MOST_DAYS));
    }
    Instant now = clock.now();
    Secret secret = Secret.random();
    ApiTokenRow row =
        new ApiTokenRow(
            Ids.next(),
            person,
            title,
            secret.hash(),
            scope.name().toLowerCase(Locale.ROOT),
            now,
            now.plus(Duration.ofDays(days)));
    store.save(row);
    events.append("account.token-issued", null, Map.of("token", row.id(), "person", person));
    return new Issued(ApiToken.of(row), secret);
  }

  /** Those of the person that were not revoked, the newest first. */
  @Transactional
  public List<ApiToken> of(UUID person) {
    return store.tokens(person).stream().map(ApiToken::of).toList();
  }

  /** Makes a token of the person useless at once. */
  @Transactional
  public void revoke(UUID person, UUID token) {
    ApiTokenRow row =
        store
            .token(token)
            .filter(found -> found.person().equals(person))
            .orElseThrow(() -> new ProblemException(AccountProblems.noSuchToken()));
    row.revoke(clock.now());
    events.append("account.token-revoked", null, Map.of("token", token, "person", person));
  }

  /** Whose secret this is, if it is still good and the person may still log in. */
  @Transactional
  public Optional<Bearer> bearer(Secret secret) {
    Instant now = clock.now();
    return store
        .token(secret.hash())
        .filter(token -> token.isGood(now))
        .filter(token -> store.account(token.person()).map(a -> !a.locked()).orElse(true))
        .flatMap(
            token ->
                organization
                    .person(token.person())
                    .filter(Person::active)
                    .map(person -> new Bearer(person, scopeOf(token))));
  }

  private static Scope scopeOf(ApiTokenRow row) {
    return Scope.valueOf(row.scope().toUpperCase(Locale.ROOT));
  }
}
