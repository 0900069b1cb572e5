package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.numbering.CounterKey;
import org.docket.numbering.NumberOrigin;
import org.docket.numbering.RegisteredNumber;
import org.docket.platform.Transactions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counters and register in the running transaction. */
@ApplicationScoped
public class NumberStore {

  private static final String KEPT =
      "select state from docket_number where record_id = :record and number = :number for update";

  private static final String UNLESS_KNOWN =
      "insert into NumberRow (series, number, scope, period, counted, state, origin, recordId,"
          + " issuedAt, issuedBy) values (:series, :number, :scope, :period, :counted, :state,"
          + " :origin, :record, :at, :by) on conflict do nothing";

  private final EntityManager entities;
  private final Transactions transactions;

  @Inject
  public NumberStore(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /** The state of a counter. */
  public record CounterState(CounterKey key, long nextValue, String shown) {
    private static CounterState of(CounterRow row) {
      return new CounterState(row.key(), row.nextValue(), row.shown());
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
    CounterRow row = locked(key);
    if (row == null) {
      makeCounter(key, start, shown);
      row = locked(key);
    }
    if (row == null) {
      throw new IllegalStateException("The counter " + key + " could not be made");
    }
    return row.take(count, step, shown);
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

  /**
   * Enters a number at once, unless the series has it already.
   *
   * @return whether it was entered
   */
  public boolean registerUnlessKnown(NumberRow row) {
    RegisteredNumber number = row.registered();
    int entered =
        entities
            .createQuery(UNLESS_KNOWN)
            .setParameter("series", number.series())
            .setParameter("number", number.number())
            .setParameter("scope", number.scope())
            .setParameter("period", number.period())
            .setParameter("counted", number.counted())
            .setParameter("state", number.state().key())
            .setParameter("origin", number.origin().key())
            .setParameter("record", number.record())
            .setParameter("at", number.issuedAt())
            .setParameter("by", number.issuedBy())
            .executeUpdate();
    return entered > 0;
  }

  /** Whether the register has the number because somebody entered it. */
  public boolean isEntered(String series, String number) {
    return Optional.ofNullable(entities.find(NumberRow.class, new NumberRow.Key(series, number)))
        .map(NumberRow::registered)
        .filter(row -> row.origin() == NumberOrigin.ENTERED)
        .isPresent();
  }

  public Optional<CounterState> counter(CounterKey key) {
    return Optional.ofNullable(entities.find(CounterRow.class, key)).map(CounterState::of);
  }

  public List<CounterState> counters(String series) {
    return entities
        .createQuery(
            "select c from CounterRow c where c.series = :series order by c.scope, c.period",
            CounterRow.class)
        .setParameter("series", series)
        .getResultStream()
        .map(CounterState::of)
        .toList();
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

  private @Nullable CounterRow locked(CounterKey key) {
    return entities.find(CounterRow.class, key, LockModeType.PESSIMISTIC_WRITE);
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
