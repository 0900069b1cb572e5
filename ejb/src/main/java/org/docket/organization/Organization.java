package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/**
 * The organisation as it is now: read by everybody, changed through records (and each person's
 * language by the person). Answers come from a chart in memory, which is replaced whole: at once
 * after a change on this server was committed, and within a second after one on another. The
 * transaction that changes sees its own chart. Safe for all threads.
 */
@ApplicationScoped
public class Organization {

  private static final long SECOND = 1_000_000_000L;

  private final OrganizationStore store;
  private final Transactions transactions;
  private final DocketClock clock;
  private final Groups groups;

  /** By the transactions that have changed something and go on; empty until somebody asks. */
  private final Map<Object, Optional<OrganizationChart>> changing = new ConcurrentHashMap<>();

  private final AtomicLong changes = new AtomicLong();
  private volatile Known known = Known.NOTHING;

  private record Known(UUID stamp, OrganizationChart chart, long lookedAt) {
    static final Known NOTHING = new Known(new UUID(-1, -1), OrganizationChart.EMPTY, 0);

    boolean isFresh(long now) {
      return lookedAt != 0 && now - lookedAt < SECOND;
    }
  }

  @Inject
  public Organization(
      OrganizationStore store, Transactions transactions, DocketClock clock, Groups groups) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.groups = groups;
  }

  /** Everything, as of now. A use case that asks several questions keeps what it got. */
  public OrganizationChart chart() {
    return tables().with(groups.now());
  }

  private OrganizationChart tables() {
    Optional<Object> own =
        changing.isEmpty()
            ? Optional.empty()
            : transactions.current().filter(changing::containsKey);
    if (own.isPresent()) {
      return ownChart(own.get());
    }
    Known last = known;
    return last.isFresh(System.nanoTime()) ? last.chart : transactions.joining(this::look);
  }

  /** Called by whoever has changed the organisation's tables in the running transaction. */
  public void changed() {
    Object own = transactions.current().orElseThrow();
    if (changing.put(own, Optional.empty()) == null) {
      transactions.afterwards(committed -> settle(own, committed));
    }
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

  /** Active units whose code or name, in either language, has the text in it, by code. */
  public List<Unit> units(String text, int limit) {
    return chart().units().stream()
        .filter(Unit::active)
        .filter(unit -> unit.matches(text))
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

  /**
   * Remembers for which of several units the person works at the moment: new records are made for
   * it.
   *
   * @throws ProblemException {@code organization.no-such-post} for a unit where the person has none
   */
  @Transactional
  public void chooseUnit(UUID person, String unit) {
    List<String> known =
        chart().appointments(person, today()).stream().map(Appointment::unit).distinct().toList();
    if (!known.contains(unit)) {
      throw new ProblemException(OrganizationProblems.noSuchPost(unit, known));
    }
    store.beginChange();
    store.setUnit(person, unit);
    changed();
  }

  public LocalDate today() {
    return clock.today();
  }

  private OrganizationChart ownChart(Object transaction) {
    Optional<OrganizationChart> read = changing.getOrDefault(transaction, Optional.empty());
    return read.orElseGet(
        () -> {
          OrganizationChart chart = store.chart();
          changing.put(transaction, Optional.of(chart));
          return chart;
        });
  }

  private void settle(Object transaction, boolean committed) {
    changing.remove(transaction);
    if (committed) {
      synchronized (this) {
        changes.incrementAndGet();
        known = Known.NOTHING;
      }
    }
  }

  /** What was read while a change of this server was committed is not kept. */
  private OrganizationChart look() {
    long before = changes.get();
    long now = System.nanoTime();
    UUID stamp = store.stamp();
    Known last = known;
    boolean same = last.stamp.equals(stamp);
    Known next = new Known(stamp, same ? last.chart : store.chart(), now == 0 ? 1 : now);
    synchronized (this) {
      if (changes.get() == before) {
        known = next;
      }
    }
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
