package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.numbering.CounterKey;
import org.docket.numbering.CounterLeap;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.Tally;
import org.docket.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Reads the register, and writes what was reserved, entered and passed over. */
@ApplicationScoped
public class RegisterStore {

  private static final String SERIES = "series";

  private final EntityManager entities;

  @Inject
  public RegisterStore(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<NumberRow> numberToChange(String series, String number) {
    return Optional.ofNullable(
        entities.find(
            NumberRow.class, new NumberRow.Key(series, number), LockModeType.PESSIMISTIC_WRITE));
  }

  public boolean has(String series, String number) {
    return entities.find(NumberRow.class, new NumberRow.Key(series, number)) != null;
  }

  /** The latest first. */
  public List<RegisteredNumber> numbers(
      String series, RegisterFilter filter, int first, int limit) {
    String where =
        "n.series = :series"
            + filter.scope().map(any -> " and n.scope = :scope").orElse("")
            + filter.period().map(any -> " and n.period = :period").orElse("")
            + filter.state().map(any -> " and n.state = :state").orElse("")
            + filter.text().map(any -> " and lower(n.number) like :text escape '!'").orElse("");
    TypedQuery<NumberRow> query =
        entities
            .createQuery(
                "select n from NumberRow n where "
                    + where
                    + " order by n.issuedAt desc, n.period desc, n.counted desc, n.number desc",
                NumberRow.class)
            .setParameter(SERIES, series);
    filter.scope().ifPresent(scope -> query.setParameter("scope", scope));
    filter.period().ifPresent(period -> query.setParameter("period", period));
    filter.state().ifPresent(state -> query.setParameter("state", state.key()));
    filter.text().ifPresent(text -> query.setParameter("text", pattern(text)));
    return registered(query.setFirstResult(first).setMaxResults(limit));
  }

  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  /** How many numbers of each counter became what. */
  public List<Tally> tallies(String series) {
    return entities
        .createQuery(
            "select n.scope, n.period, n.state, count(n), count(n.counted),"
                + " min(n.counted), max(n.counted)"
                + " from NumberRow n where n.series = :series"
                + " group by n.scope, n.period, n.state order by n.scope, n.period, n.state",
            Object[].class)
        .setParameter(SERIES, series)
        .getResultStream()
        .map(RegisterStore::tally)
        .toList();
  }

  private static Tally tally(Object[] row) {
    return new Tally(
        (String) row[0],
        (String) row[1],
        NumberState.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
        (Long) row[3],
        (Long) row[4],
        orZero((Long) row[5]),
        orZero((Long) row[6]));
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  /** Values of a counter that are in the register, in order. */
  public List<Long> values(CounterKey counter) {
    return entities
        .createQuery(
            "select n.counted from NumberRow n where n.series = :series and n.scope = :scope"
                + " and n.period = :period and n.counted is not null order by n.counted",
            Long.class)
        .setParameter(SERIES, counter.series())
        .setParameter("scope", counter.scope())
        .setParameter("period", counter.period())
        .getResultList();
  }

  public void add(CounterLeap leap) {
    entities.persist(new LeapRow(Ids.next(), leap));
  }

  public List<CounterLeap> leaps(String series) {
    return entities
        .createQuery(
            "select l from LeapRow l where l.series = :series order by l.at", LeapRow.class)
        .setParameter(SERIES, series)
        .getResultStream()
        .map(LeapRow::leap)
        .toList();
  }

  /** What is kept of some series for the person, and what is kept for nobody. */
  public List<RegisteredNumber> reserved(List<String> series, UUID holder) {
    if (series.isEmpty()) {
      return List.of();
    }
    return registered(
        entities
            .createQuery(
                "select n from NumberRow n where n.series in :series and n.state = 'reserved'"
                    + " and (n.reservedFor = :holder or n.reservedFor is null)"
                    + " order by n.series, n.scope, n.period, n.counted",
                NumberRow.class)
            .setParameter(SERIES, series)
            .setParameter("holder", holder)
            .setMaxResults(200));
  }

  /** What is still kept of a reservation, locked. */
  public List<NumberRow> openOf(String series, UUID reservation) {
    return entities
        .createQuery(
            "select n from NumberRow n where n.series = :series and n.reservation = :reservation"
                + " and n.state = 'reserved' order by n.counted",
            NumberRow.class)
        .setParameter(SERIES, series)
        .setParameter("reservation", reservation)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Some that are kept although their time is over, locked. */
  public Stream<NumberRow> overdue(LocalDate today, int limit) {
    return entities
        .createQuery(
            "select n from NumberRow n where n.reservedUntil < :today and n.state = 'reserved'"
                + " order by n.series, n.number",
            NumberRow.class)
        .setParameter("today", today)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream();
  }

  private static List<RegisteredNumber> registered(TypedQuery<NumberRow> query) {
    return query.getResultStream().map(NumberRow::registered).toList();
  }
}
