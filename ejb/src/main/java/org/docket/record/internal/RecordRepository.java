package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.record.RecordState;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of records in the running transaction. */
@ApplicationScoped
public class RecordRepository {

  private final EntityManager entities;

  @Inject
  public RecordRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<RecordRow> find(UUID id) {
    return Optional.ofNullable(entities.find(RecordRow.class, id));
  }

  /** The row as it is now, locked until the transaction ends. */
  public Optional<RecordRow> lock(UUID id) {
    RecordRow row = entities.find(RecordRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(row);
  }

  /** The rows with these ids, in one statement. */
  public List<RecordRow> findAll(Collection<UUID> ids) {
    return all(RecordRow.class, List.copyOf(ids)).stream().filter(Objects::nonNull).toList();
  }

  /** Which form a record is of and what it is called. */
  record Named(UUID id, String form, String title) {}

  /** Only that, in one statement. */
  List<Named> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select r.id, r.form, r.title from RecordRow r where r.id in :ids", Named.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** In the order of the ids, null for what there is not; those in hand are not read again. */
  private <T> List<@Nullable T> all(Class<T> row, List<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .unwrap(Session.class)
            .byMultipleIds(row)
            .enableSessionCheck(true)
            .multiLoad(List.copyOf(ids));
  }

  /**
   * Before a new record is added. Rows of one kind are written together, so what was written before
   * goes first: else another record's revision would draw this one's before the record.
   */
  public void begin() {
    entities.flush();
  }

  /** Whether the row is one of this transaction, or was read in it. */
  public boolean holds(RecordRow row) {
    return entities.contains(row);
  }

  public void add(Object row) {
    entities.persist(row);
  }

  public void remove(Object row) {
    entities.remove(row);
  }

  /** Removes a draft with all that hangs on it; what happened to it stays in the event log. */
  public void erase(RecordRow row) {
    for (String part :
        List.of(
            "LinkRow x where x.fromId",
            "LinkRow x where x.toId",
            "LineRow x where x.recordId",
            "UniqueValueRow x where x.recordId",
            "ConcealedRow x where x.recordId",
            "ParticipantRow x where x.recordId")) {
      entities
          .createQuery("delete from " + part + " = :id")
          .setParameter("id", row.id())
          .executeUpdate();
    }
    entities.remove(row);
  }

  public void flush() {
    entities.flush();
  }

  public List<LinkRow> linksFrom(UUID record) {
    return entities
        .createQuery("select l from LinkRow l where l.fromId = :id", LinkRow.class)
        .setParameter("id", record)
        .getResultList();
  }

  public List<LinkRow> linksTo(UUID record) {
    return entities
        .createQuery("select l from LinkRow l where l.toId = :id", LinkRow.class)
        .setParameter("id", record)
        .setMaxResults(500)
        .getResultList();
  }

  public List<UniqueValueRow> uniqueValuesOf(UUID record) {
    return entities
        .createQuery("select u from UniqueValueRow u where u.recordId = :id", UniqueValueRow.class)
        .setParameter("id", record)
        .getResultList();
  }

  public Optional<UniqueValueRow> uniqueValue(UniqueValueRow.Key key) {
    return Optional.ofNullable(entities.find(UniqueValueRow.class, key));
  }

  /** Those of the keys that are taken, in one statement. */
  public Set<UniqueValueRow.Key> taken(Collection<UniqueValueRow.Key> keys) {
    return all(UniqueValueRow.class, List.copyOf(keys)).stream()
        .filter(Objects::nonNull)
        .map(UniqueValueRow::key)
        .collect(Collectors.toSet());
  }

  public List<LineRow> linesOf(UUID record) {
    return entities
        .createQuery("select l from LineRow l where l.recordId = :id", LineRow.class)
        .setParameter("id", record)
        .getResultList();
  }

  public List<RevisionRow> revisionsOf(UUID record) {
    return entities
        .createQuery(
            "select v from RevisionRow v where v.recordId = :id order by v.revision",
            RevisionRow.class)
        .setParameter("id", record)
        .getResultList();
  }

  /** The last one that was saved by then. */
  public Optional<RevisionRow> revisionAt(UUID record, Instant at) {
    return entities
        .createQuery(
            "select v from RevisionRow v where v.recordId = :id and v.savedAt <= :at"
                + " order by v.revision desc",
            RevisionRow.class)
        .setParameter("id", record)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public Optional<RevisionRow> revision(UUID record, int number) {
    return Optional.ofNullable(
        entities.find(RevisionRow.class, new RevisionRow.Key(record, number)));
  }

  /** Records in progress that refer to this one, and were not begun from it. */
  public List<RecordRow> openReferring(UUID record) {
    return entities
        .createQuery(
            "select r from RecordRow r where r.state = :state"
                + " and (r.sourceId is null or r.sourceId <> :id) and r.id in"
                + " (select l.fromId from LinkRow l where l.toId = :id and l.kind = :kind)"
                + " order by r.id",
            RecordRow.class)
        .setParameter("id", record)
        .setParameter("kind", LinkRow.REFERENCE)
        .setParameter("state", RecordState.RUNNING.key())
        .setMaxResults(20)
        .getResultList();
  }

  /** Whether one of these was let read the record and still may. */
  boolean isGranted(UUID record, Set<String> grantees, Instant at) {
    return !entities
        .createQuery(
            "select g.id from GrantRow g where g.recordId = :id and g.grantee in :grantees"
                + " and g.endedAt is null and g.until > :at",
            UUID.class)
        .setParameter("id", record)
        .setParameter("grantees", grantees)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public Optional<GrantRow> grant(UUID id) {
    return Optional.ofNullable(entities.find(GrantRow.class, id));
  }

  /** Those in force and those that ended, the newest first. */
  public List<GrantRow> grantsOn(UUID record, int limit) {
    return entities
        .createQuery(
            "select g from GrantRow g where g.recordId = :id order by g.givenAt desc, g.id desc",
            GrantRow.class)
        .setParameter("id", record)
        .setMaxResults(limit)
        .getResultList();
  }

  public boolean isParticipant(UUID record, UUID person) {
    return entities.find(ParticipantRow.class, new ParticipantRow.Key(record, person)) != null;
  }

  /** Whoever is one already stays one; the caller has the record locked. */
  public void addParticipants(UUID record, Collection<UUID> people) {
    for (UUID person : Set.copyOf(people)) {
      if (!isInHand(ParticipantRow.class, new ParticipantRow.Key(record, person))) {
        entities.persist(new ParticipantRow(record, person));
      }
    }
  }

  /** Whether this transaction has read or made the row. */
  private boolean isInHand(Class<?> row, Object id) {
    SharedSessionContractImplementor session =
        entities.unwrap(SharedSessionContractImplementor.class);
    EntityPersister rows = session.getFactory().getMappingMetamodel().getEntityDescriptor(row);
    return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, rows));
  }

  List<RecordRow> ofForm(String form, Collection<RecordState> states) {
    return entities
        .createQuery(
            "select r from RecordRow r where r.form = :form and r.state in :states order by r.id",
            RecordRow.class)
        .setParameter("form", form)
        .setParameter("states", states.stream().map(RecordState::key).toList())
        .getResultList();
  }

  public List<RecordRow> ofCreator(UUID person, RecordState state, int limit) {
    return entities
        .createQuery(
            "select r from RecordRow r where r.creatorId = :person and r.state = :state"
                + " order by r.updatedAt desc, r.id desc",
            RecordRow.class)
        .setParameter("person", person)
        .setParameter("state", state.key())
        .setMaxResults(limit)
        .getResultList();
  }

  public Optional<RepeatRow> repeat(UUID person, String key) {
    return Optional.ofNullable(entities.find(RepeatRow.class, new RepeatRow.Key(person, key)));
  }

  /** One transaction at a time assigns slots to a form, where the database can see to that. */
  boolean assignsAlone(String form) {
    return SqlFlavour.of(entities).waitsFor(entities, "slots of " + form);
  }

  public List<SlotRow> slotsOf(String form) {
    return entities
        .createQuery("select s from SlotRow s where s.form = :form", SlotRow.class)
        .setParameter("form", form)
        .getResultList();
  }
}
