package org.docket.event.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventChain;
import org.docket.event.EventChain.Head;
import org.docket.event.EventChain.Link;
import org.docket.event.LoggedEvent;
import org.docket.platform.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of events in the running transaction. */
@ApplicationScoped
public class EventStore {

  private final EntityManager entities;
  private final Transactions transactions;

  @Inject
  public EventStore(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /** The locked end of the record's chain: nobody else appends to it until the transaction ends. */
  public Head lockHead(UUID recordId) {
    return held(recordId)
        .or(() -> Optional.ofNullable(lockedRow(recordId)))
        .map(HeadRow::head)
        .orElse(Head.NONE);
  }

  /** The locked end of the chain of a feature's events that belong to no record. */
  public Head lockHead(String feature) {
    return lockedRow(feature)
        .or(
            () -> {
              beginChain(feature);
              return lockedRow(feature);
            })
        .orElseThrow()
        .head();
  }

  /**
   * The head is there before the first event, in a transaction of its own: two that tell of a
   * feature for the first time would both add it, and one of them would fail.
   */
  private void beginChain(String feature) {
    try {
      transactions.separately(
          () -> {
            entities.persist(new FeatureHeadRow(feature));
            entities.flush();
            return feature;
          });
    } catch (PersistenceException failure) {
      if (transactions.separately(() -> entities.find(FeatureHeadRow.class, feature)) == null) {
        throw failure;
      }
    }
  }

  /** Whoever appends to a chain has its head locked. */
  public void append(Link link) {
    UUID recordId = link.record();
    if (recordId == null) {
      advance(EventChain.nameOf(link.kind()), link);
    } else {
      advance(held(recordId).orElseGet(() -> new HeadRow(recordId)), link);
    }
  }

  /** The first of a record that nobody else knows of yet. */
  public void begin(Link link) {
    advance(new HeadRow(Objects.requireNonNull(link.record(), "record")), link);
  }

  private void advance(HeadRow head, Link link) {
    entities.persist(new EventRow(link));
    head.advanceTo(link);
    entities.persist(head);
  }

  private void advance(String feature, Link link) {
    entities.persist(new EventRow(link));
    entities.find(FeatureHeadRow.class, feature).advanceTo(link);
  }

  public List<LoggedEvent> events(UUID recordId) {
    return rows(recordId).stream().map(EventRow::event).toList();
  }

  public List<LoggedEvent> eventsOfKind(String kind, int limit) {
    return entities
        .createQuery(
            "select e from EventRow e where e.kind = :kind order by e.seq desc", EventRow.class)
        .setParameter("kind", kind)
        .setMaxResults(limit)
        .getResultStream()
        .map(EventRow::event)
        .toList();
  }

  public List<Link> links(UUID recordId) {
    return rows(recordId).stream().map(EventRow::link).toList();
  }

  public Head head(UUID recordId) {
    return Optional.ofNullable(entities.find(HeadRow.class, recordId))
        .map(HeadRow::head)
        .orElse(Head.NONE);
  }

  public List<Link> links(String feature) {
    return entities
        .createQuery(
            "select e from EventRow e where e.chain = :chain order by e.position, e.seq",
            EventRow.class)
        .setParameter("chain", feature)
        .getResultStream()
        .map(EventRow::link)
        .toList();
  }

  public Head head(String feature) {
    return Optional.ofNullable(entities.find(FeatureHeadRow.class, feature))
        .map(FeatureHeadRow::head)
        .orElse(Head.NONE);
  }

  /** Features that have events without a record, or a head for such. */
  public List<String> features() {
    return entities
        .createQuery(
            "select distinct e.chain from EventRow e where e.chain is not null"
                + " union select h.feature from FeatureHeadRow h order by 1",
            String.class)
        .getResultList();
  }

  /** Records that have events or a head, after this one, in order. */
  public List<UUID> recordsAfter(UUID last, int limit) {
    return entities
        .createQuery(
            "select e.recordId from EventRow e where e.recordId > :last"
                + " union select h.recordId from HeadRow h where h.recordId > :last"
                + " order by 1",
            UUID.class)
        .setParameter("last", last)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The head if this transaction has locked, changed or made it. */
  private Optional<HeadRow> held(UUID recordId) {
    SharedSessionContractImplementor session =
        entities.unwrap(SharedSessionContractImplementor.class);
    EntityPersister heads =
        session.getFactory().getMappingMetamodel().getEntityDescriptor(HeadRow.class);
    Object inHand =
        session.getPersistenceContext().getEntity(session.generateEntityKey(recordId, heads));
    return inHand instanceof HeadRow head && isOurs(head) ? Optional.of(head) : Optional.empty();
  }

  private boolean isOurs(HeadRow head) {
    return entities.unwrap(Session.class).getCurrentLockMode(head).greaterThan(LockMode.READ);
  }

  private @Nullable HeadRow lockedRow(UUID recordId) {
    return entities.find(HeadRow.class, recordId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<FeatureHeadRow> lockedRow(String feature) {
    return Optional.ofNullable(
        entities.find(FeatureHeadRow.class, feature, LockModeType.PESSIMISTIC_WRITE));
  }

  private List<EventRow> rows(UUID recordId) {
    return entities
        .createQuery(
            "select e from EventRow e where e.recordId = :record order by e.position, e.seq",
            EventRow.class)
        .setParameter("record", recordId)
        .getResultList();
  }
}
