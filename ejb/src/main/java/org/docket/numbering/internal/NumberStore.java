package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.numbering.CounterKey;
import org.docket.numbering.RegisteredNumber;
import org.docket.platform.Transactions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counters and register in the running transaction. */
@ApplicationScoped
public class NumberStore {

  private static final String WHICH =
      " where series = :series and scope = :scope and period = :period";
  private static final String NEXT = "select next_value from docket_counter" + WHICH;
  private static final String MOVE =
      "update docket_counter set next_value = next_value + :more, shown = :shown" + WHICH;

  private static final String KEPT =
      "select state from docket_number where record_id = :record and number = :number for update";

  /** Counters are read past the persistence context, which does not see them move. */
  private static final String STATE =
      "select new org.docket.numbering.internal.NumberStore$CounterState("
          + "c.series, c.scope, c.period, c.nextValue, c.shown) from CounterRow c";

  private final EntityManager entities;
  private final Transactions transactions;

  @Inject
  public NumberStore(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /** The state of a counter. */
  public record CounterState(CounterKey key, long nextValue, String shown) {
    public CounterState(String series, String scope, String period, long nextValue, String shown) {
      this(new CounterKey(series, scope, period), nextValue, shown);
    }
  }

  /** Sends everything else that the transaction has to write, so that what follows comes last. */
  public void writeTheRest() {
    entities.flush();
  }

  /**
   * Takes values of a counter, which stays locked until the transaction ends.
   *
   * @return the first of them
   */
  public long take(CounterKey key, long start, long count, long step, String shown) {
    long more = Math.multiplyExact(count, step);
    Long next = moved(key, more, shown);
    if (next == null) {
      makeCounter(key, start, shown);
      next = moved(key, more, shown);
    }
    if (next == null) {
      throw new IllegalStateException("The counter " + key + " could not be made");
    }
    return next - more;
  }

  /**
   * Moves a counter on. Locked only from here on, and on PostgreSQL in one trip to the database:
   * everybody else who draws from it waits meanwhile.
   *
   * @param more 0 to lock it only
   * @return its next value; null when there is no such counter
   */
  private @Nullable Long moved(CounterKey key, long more, String shown) {
    if (more == 0) {
      return only(of(key, entities.createNativeQuery(NEXT + " for update", Long.class)));
    }
    if (isPostgresql()) {
      return only(moving(key, more, shown, MOVE + " returning next_value", Long.class));
    }
    return moving(key, more, shown, MOVE, null).executeUpdate() == 0
        ? null
        : only(of(key, entities.createNativeQuery(NEXT, Long.class)));
  }

  private Query moving(
      CounterKey key, long more, String shown, String sql, @Nullable Class<?> result) {
    Query query =
        result == null ? entities.createNativeQuery(sql) : entities.createNativeQuery(sql, result);
    return of(key, query).setParameter("more", more).setParameter("shown", shown);
  }

  private static Query of(CounterKey key, Query query) {
    return query
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("series", key.series())
        .setParameter("scope", key.scope())
        .setParameter("period", key.period());
  }

  private static @Nullable Long only(Query query) {
    List<?> found = query.getResultList();
    return found.isEmpty() ? null : (Long) found.get(0);
  }

  /**
   * Makes a counter give a value next, unless it is beyond it already.
   *
   * @return what it would have given
   */
  public long advance(CounterKey key, long start, long next, String shown) {
    long before = take(key, start, 0, 1, shown);
    if (next > before) {
      take(key, start, next - before, 1, shown);
    }
    return before;
  }

  /** Enters a number; {@link #writeTheRest} fails when the series has it already. */
  public void register(NumberRow row) {
    entities.persist(row);
  }

  public Optional<CounterState> counter(CounterKey key) {
    return entities
        .createQuery(
            STATE + " where c.series = :series and c.scope = :scope and c.period = :period",
            CounterState.class)
        .setParameter("series", key.series())
        .setParameter("scope", key.scope())
        .setParameter("period", key.period())
        .getResultStream()
        .findFirst();
  }

  public List<CounterState> counters(String series) {
    return entities
        .createQuery(
            STATE + " where c.series = :series order by c.scope, c.period", CounterState.class)
        .setParameter("series", series)
        .getResultList();
  }

  public List<RegisteredNumber> numbersOf(UUID record) {
    return entities
        .createQuery(
            "select n from NumberRow n where n.recordId = :record order by n.issuedAt, n.number",
            NumberRow.class)
        .setParameter("record", record)
        .getResultStream()
        .map(NumberRow::registered)
        .toList();
  }

  /** The states of a number of a record, which nobody else changes until the transaction ends. */
  public List<String> keptStates(UUID record, String number) {
    Query query = entities.createNativeQuery(KEPT, String.class);
    query.unwrap(NativeQuery.class).addSynchronizedEntityClass(NumberRow.class);
    List<?> states =
        query.setParameter("record", record).setParameter("number", number).getResultList();
    return states.stream().map(String.class::cast).toList();
  }

  /**
   * On PostgreSQL one of two that begin a period at once waits for the other, in the transactions
   * and on the connections that they have: each taking one more would be stuck when all are taken.
   * H2 fails one of them instead, so there the counter gets a transaction of its own.
   */
  private void makeCounter(CounterKey key, long start, String shown) {
    if (isPostgresql()) {
      insertUnlessThere(key, start, shown);
      return;
    }
    try {
      transactions.separately(() -> insertUnlessThere(key, start, shown));
    } catch (PersistenceException madeByAnother) {
      if (transactions.separately(() -> counter(key)).isEmpty()) {
        throw madeByAnother;
      }
    }
  }

  private boolean isPostgresql() {
    return entities.unwrap(SharedSessionContractImplementor.class).getJdbcServices().getDialect()
        instanceof PostgreSQLDialect;
  }

  private int insertUnlessThere(CounterKey key, long start, String shown) {
    return entities
        .createQuery(
            "insert into CounterRow (series, scope, period, nextValue, shown)"
                + " values (:series, :scope, :period, :next, :shown)"
                + " on conflict do nothing")
        .setParameter("series", key.series())
        .setParameter("scope", key.scope())
        .setParameter("period", key.period())
        .setParameter("next", start)
        .setParameter("shown", shown)
        .executeUpdate();
  }
}
