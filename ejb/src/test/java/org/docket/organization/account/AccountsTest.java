package org.docket.organization.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.event.Represented;
import org.docket.event.internal.EventStore;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.ApiTokens.Issued;
import org.docket.organization.account.ApiTokens.Scope;
import org.docket.organization.account.internal.AccountStore;
import org.docket.organization.internal.OrganizationObserver;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final char[] PASSWORD = "correct horse".toCharArray();
  private static TestDatabase database;

  private final MovingClock time = new MovingClock();
  private final DocketClock clock = new DocketClock(time);
  private final OrganizationStore people = new OrganizationStore(database.entities());
  private final Organization organization =
      new Organization(people, database.transactions(), clock, Map::of);
  private final OrganizationObserver observer =
      new OrganizationObserver(people, organization, clock);
  private final EventLog events =
      new EventLog(
          new EventStore(database.entities(), database.transactions()), clock, new CurrentUser());
  private final AccountStore store = new AccountStore(database.entities());
  private final HashQueue hashing = new HashQueue();
  private final Accounts accounts = new Accounts(store, organization, hashing, events, clock);
  private final Login login =
      new Login(store, organization, hashing, events, database.transactions(), clock);
  private final Sessions sessions = new Sessions(store, organization, clock);
  private final ApiTokens tokens = new ApiTokens(store, organization, events, clock);

  private final String name = "p" + Ids.next();
  private final UUID person = newPerson(name);

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void shouldLetInWithTheRightPasswordOnly() {
    give(PASSWORD);

    assertThat(login.authenticate(" " + name.toUpperCase(Locale.ROOT), PASSWORD).id())
        .isEqualTo(person);
    refused(name, "wrong password", "account.wrong-login");
  }

  @Test
  void shouldSayTheSameForWhatIsNotThereLockedOrWithoutPassword() {
    refused("nobody" + name, "correct horse", "account.wrong-login");
    refused(name, "correct horse", "account.wrong-login");

    give(PASSWORD);
    database.run(() -> accounts.lock(person, true));
    refused(name, "correct horse", "account.wrong-login");

    database.run(() -> accounts.lock(person, false));
    assertThat(login.authenticate(name, PASSWORD).id()).isEqualTo(person);
  }

  @Test
  void shouldHashForAnUnknownNameAsLongAsForAKnownOne() {
    give(PASSWORD);
    Duration known = duration(() -> refused(name, "wrong", "account.wrong-login"));
    Duration unknown = duration(() -> refused("x" + name, "wrong", "account.wrong-login"));

    assertThat(unknown).isGreaterThan(known.dividedBy(4));
  }

  @Test
  void shouldMakeANameWaitAfterFailuresWhetherItExistsOrNot() {
    String unknown = "u" + name;
    for (int i = 0; i < LoginDelay.FREE; i++) {
      refused(unknown, "guess", "account.wrong-login");
    }

    refused(unknown, "guess", "account.too-many-failures");

    time.pass(Duration.ofSeconds(2));
    refused(unknown, "guess", "account.wrong-login");
  }

  @Test
  void shouldForgetFailuresAfterASuccess() {
    give(PASSWORD);
    for (int i = 1; i < LoginDelay.FREE; i++) {
      refused(name, "guess", "account.wrong-login");
    }
    login.authenticate(name, PASSWORD);

    refused(name, "guess", "account.wrong-login");
    assertThat(login.authenticate(name, PASSWORD).id()).isEqualTo(person);
  }

  @Test
  void shouldDoubleTheDelayUpToAQuarterOfAnHour() {
    assertThat(LoginDelay.after(4)).isZero();
    assertThat(LoginDelay.after(5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(LoginDelay.after(8)).isEqualTo(Duration.ofSeconds(8));
    assertThat(LoginDelay.after(1_000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void shouldChangeOnesOwnPasswordAndEndAllSessions() {
    give(PASSWORD);
    Secret session = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    char[] next = "another horse".toCharArray();

    assertProblem(
        () -> database.run(() -> accounts.changePassword(person, next, next)),
        "account.wrong-password");
    assertProblem(
        () -> database.run(() -> accounts.changePassword(person, PASSWORD, PASSWORD)),
        "account.password-unchanged");
    assertProblem(
        () -> database.run(() -> accounts.changePassword(person, PASSWORD, "short".toCharArray())),
        "account.password-too-short");
    assertThat(isOpen(session)).isTrue();

    database.run(() -> accounts.changePassword(person, PASSWORD, next));

    assertThat(isOpen(session)).isFalse();
    assertThat(login.authenticate(name, next).id()).isEqualTo(person);
    assertThat(database.call(() -> accounts.mustChangePassword(person))).isFalse();
  }

  @Test
  void shouldFollowARecordThatResetsAPassword() {
    give(PASSWORD);
    Secret session = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    Issued token = database.call(() -> tokens.issue(person, "import", Scope.WRITE, 30));

    database.run(
        () ->
            accounts.follow(
                new Represented(
                    "password-reset",
                    Ids.next(),
                    Map.of("person", person),
                    Map.of("password", "for the start".toCharArray()),
                    false)));

    assertThat(isOpen(session)).isFalse();
    assertThat(database.call(() -> tokens.bearer(token.secret()))).isEmpty();
    assertThat(login.authenticate(name, "for the start".toCharArray()).id()).isEqualTo(person);
    assertThat(database.call(() -> accounts.mustChangePassword(person))).isTrue();
  }

  @Test
  void shouldFollowARecordThatLocksSomebodyAndEndSessionsAndTokens() {
    Secret session = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    Issued token = database.call(() -> tokens.issue(person, "import", Scope.WRITE, 30));

    database.run(() -> accounts.follow(lockNotice(true)));

    assertThat(isOpen(session)).isFalse();
    assertThat(database.call(() -> tokens.bearer(token.secret()))).isEmpty();

    database.run(() -> accounts.follow(lockNotice(false)));
    assertThat(isOpen(session)).isFalse();
    assertThat(database.call(() -> tokens.bearer(token.secret()))).isPresent();
  }

  @Test
  void shouldEndASessionWhenItIsIdleTooOldOrClosed() {
    Secret idle = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    time.pass(Sessions.IDLE.plusSeconds(1));
    assertThat(isOpen(idle)).isFalse();

    Secret busy = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    for (int hour = 1; hour < 24; hour++) {
      time.pass(Duration.ofHours(1));
      assertThat(isOpen(busy)).as("after %d hours", hour).isTrue();
    }
    time.pass(Duration.ofHours(1));
    assertThat(isOpen(busy)).isFalse();

    Secret closed = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    database.run(() -> sessions.close(closed));
    assertThat(isOpen(closed)).isFalse();
    assertThat(isOpen(new Secret("made up"))).isFalse();
  }

  @Test
  void shouldEndAllSessionsOfOnePersonOnly() {
    UUID other = newPerson("o" + name);
    Secret mine = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));
    Secret mineToo = database.call(() -> sessions.open(person, "a phone", "127.0.0.1"));
    Secret others = database.call(() -> sessions.open(other, "a browser", "127.0.0.1"));

    database.run(() -> sessions.closeAll(person));

    assertThat(isOpen(mine)).isFalse();
    assertThat(isOpen(mineToo)).isFalse();
    assertThat(isOpen(others)).isTrue();
  }

  @Test
  void shouldEndTheSessionOfSomebodyWhoLeaves() {
    Secret session = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));

    database.run(
        () ->
            observer.follow(
                new Represented(
                    "person",
                    person,
                    Map.of("login", name, "name", "x", "active", false),
                    Map.of(),
                    false)));

    assertThat(isOpen(session)).isFalse();
  }

  @Test
  void shouldKnowATokenUntilItExpiresOrIsRevoked() {
    Issued issued = database.call(() -> tokens.issue(person, "import", Scope.READ, 30));

    assertThat(database.call(() -> tokens.bearer(issued.secret())))
        .hasValueSatisfying(bearer -> assertThat(bearer.scope()).isEqualTo(Scope.READ));
    assertThat(database.call(() -> tokens.of(person)))
        .extracting(ApiTokens.ApiToken::title)
        .containsExactly("import");
    assertProblem(
        () -> database.run(() -> tokens.revoke(Ids.next(), issued.token().id())),
        "account.no-such-token");

    database.run(() -> tokens.revoke(person, issued.token().id()));
    assertThat(database.call(() -> tokens.bearer(issued.secret()))).isEmpty();

    Issued shortLived = database.call(() -> tokens.issue(person, "once", Scope.READ, 1));
    time.pass(Duration.ofDays(1).plusSeconds(1));
    assertThat(database.call(() -> tokens.bearer(shortLived.secret()))).isEmpty();
  }

  @Test
  void shouldStoreNoSecretInClear() {
    give(PASSWORD);
    Secret session = database.call(() -> sessions.open(person, "a browser", "127.0.0.1"));

    List<?> stored =
        database.call(
            () ->
                database
                    .entities()
                    .createNativeQuery(
                        "select id_hash from docket_session union all"
                            + " select password_hash from docket_account")
                    .getResultList());

    assertThat(stored).isNotEmpty();
    assertThat(stored.toString()).doesNotContain(session.text()).doesNotContain("correct horse");
    assertThat(stored.toString()).contains("pbkdf2-sha256$600000$");
  }

  @Test
  void shouldGiveManyPeopleOnePasswordForADemonstration() {
    UUID other = newPerson("o" + name);

    database.run(
        () ->
            accounts.givePasswordForDemonstration(List.of(person, other), "docket".toCharArray()));

    assertThat(login.authenticate(name, "docket".toCharArray()).id()).isEqualTo(person);
    assertThat(login.authenticate("o" + name, "docket".toCharArray()).id()).isEqualTo(other);
  }

  @Test
  void shouldMakeTheFirstAdministratorOnlyWhereNobodyIs() {
    try (TestDatabase empty = TestDatabase.h2()) {
      OrganizationStore emptyStore = new OrganizationStore(empty.entities());
      Organization emptyOrganization =
          new Organization(emptyStore, empty.transactions(), clock, Map::of);
      EventLog log =
          new EventLog(
              new EventStore(empty.entities(), empty.transactions()), clock, new CurrentUser());
      Accounts own =
          new Accounts(new AccountStore(empty.entities()), emptyOrganization, hashing, log, clock);
      FirstAdministrator first =
          new FirstAdministrator(emptyStore, emptyOrganization, own, empty.transactions());

      empty.run(() -> first.create(Optional.empty()));
      assertThat(emptyOrganization.chart().people()).isEmpty();

      empty.run(() -> first.create(Optional.of("let me in please")));
      empty.run(() -> first.create(Optional.of("another password")));
      assertThat(emptyOrganization.chart().administrators())
          .extracting(Person::login)
          .containsExactly("admin");
    }
  }

  private Represented lockNotice(boolean locked) {
    return new Represented(
        "account-lock", Ids.next(), Map.of("person", person, "locked", locked), Map.of(), false);
  }

  private void give(char[] password) {
    database.run(() -> accounts.setFirstPassword(person, password.clone()));
  }

  private boolean isOpen(Secret session) {
    return database.call(() -> sessions.loggedIn(session)).isPresent();
  }

  private void refused(String login, String password, String code) {
    assertProblem(() -> this.login.authenticate(login, password.toCharArray()), code);
  }

  private static void assertProblem(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.first().code()).isEqualTo(code));
  }

  private static Duration duration(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private UUID newPerson(String login) {
    UUID id = Ids.next();
    Map<String, Object> values = Map.of("login", login, "name", login);
    database.run(() -> observer.follow(new Represented("person", id, values, Map.of(), false)));
    return id;
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
