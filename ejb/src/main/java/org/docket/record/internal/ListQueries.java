package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Runs the queries of lists: one statement each, rows read-only. */
@ApplicationScoped
public class ListQueries {

  private final EntityManager entities;

  @Inject
  public ListQueries(EntityManager entities) {
    this.entities = entities;
  }

  SqlFlavour flavour() {
    return SqlFlavour.of(entities);
  }

  List<RecordRow> rows(QueryText query, String order, int limit) {
    return rows(new RelatedSearch.Question(query.where(), query.parameters(), order, limit));
  }

  List<RecordRow> rows(RelatedSearch.Question asked) {
    return with(
            asked.parameters(),
            entities.createQuery(
                "select r from RecordRow r" + asked.where() + asked.order(), RecordRow.class))
        .setHint("org.hibernate.readOnly", true)
        .setMaxResults(asked.limit())
        .getResultList();
  }

  /** Ids in no order, so that no index but that of the condition is tempting. */
  List<UUID> ids(QueryText query, int limit) {
    return with(
            query.parameters(),
            entities.createQuery("select r.id from RecordRow r" + query.where(), UUID.class))
        .setMaxResults(limit)
        .getResultList();
  }

  /** The different values of a column. */
  Set<String> values(QueryText query, String path) {
    return Set.copyOf(
        with(
                query.parameters(),
                entities.createQuery(
                    "select distinct " + path + " from RecordRow r" + query.where(), String.class))
            .getResultList());
  }

  /** How many there are, at most the limit. */
  int count(QueryText query, int limit) {
    Query counting =
        entities.createQuery(
            "select count(c.id) from (select r.id as id from RecordRow r"
                + query.where()
                // The language wants an order before a limit; the form is the same in all rows.
                + " order by r.form limit "
                + limit
                + ") c");
    query.parameters().forEach(counting::setParameter);
    return ((Number) counting.getSingleResult()).intValue();
  }

  private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
