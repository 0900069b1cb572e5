package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/**
 * The organisation as it is now: read by everybody, changed through records (and each person's
 * language by the person). Answers come from a chart in memory. A change is seen at once in its own
 * transaction and on its own server, and within a second on the others. Safe for all threads.
 */
@ApplicationScoped
public class Organization {

  private static final long SECOND = 1_000_000_000L;

  /** After a change of our own every question looks whether there is a newer chart. */
  private static final long WATCHFUL = 600 * SECOND;

  private final OrganizationStore store;
  private final Transactions transactions;
  private final DocketClock clock;
  private volatile Known known = Known.NOTHING;
  private volatile long watchfulUntil;

  private record Known(UUID stamp, OrganizationChart chart, long lookedAt) {
    static final Known NOTHING = new Known(new UUID(-1, -1), OrganizationChart.EMPTY, 0);

    boolean isFresh(long now) {
      return lookedAt != 0 && now - lookedAt < SECOND;
    }
  }

  @Inject
  public Organization(OrganizationStore store, Transactions transactions, DocketClock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.watchfulUntil = System.nanoTime();
  }

  /** Everything, as of now. A use case that asks several questions keeps what it got. */
  public OrganizationChart chart() {
    long now = System.nanoTime();
    Known last = known;
    boolean watchful = now - watchfulUntil < 0;
    return last.isFresh(now) && !watchful ? last.chart : transactions.joining(() -> look(now));
  }

  /** Called by whoever changed the organisation's tables on this server. */
  public void changed() {
    watchfulUntil = System.nanoTime() + WATCHFUL;
  }

  public Optional<Person> person(UUID id) {
    return chart().person(id);
  }

  public Optional<Person> person(String login) {
    return chart().person(login);
  }

  public Person require(UUID id) {
    return person(id).orElseThrow(() -> new ProblemException(noSuchPerson()));
  }

  public Optional<Unit> unit(String code) {
    return chart().unit(code);
  }

  public Optional<Position> position(String code) {
    return chart().position(code);
  }

  /** The unit of the person's longest-held appointment today. */
  public Optional<Unit> homeUnit(UUID person) {
    return chart().homeUnit(person, today());
  }

  /** The unit and those above it, the nearest first. */
  public List<Unit> ancestors(String unit) {
    return chart().upFrom(unit);
  }

  /** Holders today in the nearest unit that has any, going up from this one. */
  public List<Person> holders(String position, String unit) {
    return chart().nearestHolders(position, unit, today());
  }

  /** Holders today anywhere. */
  public List<Person> holders(String position) {
    return chart().holders(position, today());
  }

  public List<Person> head(String unit) {
    return chart().head(unit, today());
  }

  public List<Appointment> appointments(UUID person) {
    return chart().appointments(person, today());
  }

  /** Active people whose name or log-in has the text in it, by log-in. */
  public List<Person> people(String text, int limit) {
    Predicate<String> matches = containing(text);
    return chart().people().stream()
        .filter(Person::active)
        .filter(person -> matches.test(person.login()) || matches.test(person.name()))
        .limit(limit)
        .toList();
  }

  /** Active units whose code or name has the text in it, by code. */
  public List<Unit> units(String text, int limit) {
    Predicate<String> matches = containing(text);
    return chart().units().stream()
        .filter(Unit::active)
        .filter(unit -> matches.test(unit.code()) || matches.test(unit.name()))
        .limit(limit)
        .toList();
  }

  /** Remembers in which language the person wants to be answered. */
  @Transactional
  public void chooseLanguage(UUID person, Locale language) {
    store.beginChange();
    store.setLanguage(person, language);
    changed();
  }

  public LocalDate today() {
    return clock.today();
  }

  private OrganizationChart look(long now) {
    UUID stamp = store.stamp();
    Known last = known;
    boolean same = last.stamp.equals(stamp);
    Known next = new Known(stamp, same ? last.chart : store.chart(), now == 0 ? 1 : now);
    known = next;
    return next.chart;
  }

  private static Predicate<String> containing(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return candidate -> candidate.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static Problem noSuchPerson() {
    return Problem.of(
        "organization.no-such-person",
        ProblemCategory.NOT_FOUND,
        "There is no such person, or the person was removed",
        "没有该人员，或该人员已被移除");
  }
}
