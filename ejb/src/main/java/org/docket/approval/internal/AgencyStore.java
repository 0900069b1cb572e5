package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes who stands in for whom. */
@ApplicationScoped
public class AgencyStore {

  private static final String ACTIVE =
      "a.revokedAt is null and a.fromAt <= :now and a.untilAt > :now";

  private final EntityManager entities;

  @Inject
  public AgencyStore(EntityManager entities) {
    this.entities = entities;
  }

  /** A task that an agent could have as well. */
  record Wanted(UUID task, UUID agency) {
    /** Before all others. */
    static final Wanted FIRST = new Wanted(new UUID(0, 0), new UUID(0, 0));
  }

  void add(AgencyRow row) {
    entities.persist(row);
  }

  Optional<AgencyRow> find(UUID id) {
    return Optional.ofNullable(entities.find(AgencyRow.class, id));
  }

  List<AgencyRow> of(UUID person) {
    return entities
        .createQuery(
            "select a from AgencyRow a where a.personId = :person or a.agentId = :person"
                + " order by a.fromAt desc, a.id desc",
            AgencyRow.class)
        .setParameter("person", person)
        .setMaxResults(100)
        .getResultList();
  }

  /** Those that are not over. */
  List<AgencyRow> notOver(Instant now) {
    return entities
        .createQuery(
            "select a from AgencyRow a where a.revokedAt is null and a.untilAt > :now"
                + " order by a.fromAt, a.id",
            AgencyRow.class)
        .setParameter("now", now)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Tasks behind the last one, of people who are away and whose agent does not have them yet. */
  List<Wanted> wanted(Instant now, Wanted last, int limit) {
    return entities
        .createQuery(
            "select c.taskId, a.id from CandidateRow c join AgencyRow a on a.personId = c.personId"
                + " where c.behalfOf is null and "
                + ACTIVE
                + " and not exists (select 1 from CandidateRow x"
                + " where x.taskId = c.taskId and x.personId = a.agentId)"
                + " and (c.taskId > :task or c.taskId = :task and a.id > :agency)"
                + " order by c.taskId, a.id",
            Wanted.class)
        .setParameter("now", now)
        .setParameter("task", last.task())
        .setParameter("agency", last.agency())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Nobody stands in any more for whom no agency holds. */
  int removeOver(Instant now) {
    return entities
        .createQuery(
            "delete from CandidateRow c where c.behalfOf is not null and not exists"
                + " (select 1 from AgencyRow a where a.personId = c.behalfOf"
                + " and a.agentId = c.personId and "
                + ACTIVE
                + ")")
        .setParameter("now", now)
        .executeUpdate();
  }
}
