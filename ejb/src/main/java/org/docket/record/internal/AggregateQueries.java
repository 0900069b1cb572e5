package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.docket.record.internal.Group.Part;

/** Runs the queries of figures: one statement for the groups, and one for all together. */
@ApplicationScoped
public class AggregateQueries {

  private final EntityManager entities;

  @Inject
  public AggregateQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Keys and then figures of each group, the largest first. */
  public List<Object[]> groups(ListSearch.Question question, Measures measures, int limit) {
    List<String> selected = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Group group : measures.groups()) {
      String name = "g" + names.size();
      selected.add(key(group, question.lookups().zone()) + " as " + name);
      names.add(name);
    }
    selected.addAll(measures.parts());
    QueryText query = ListSearch.plan(question).query();
    String keys = String.join(", ", names);
    String joins =
        measures.groups().stream().map(group -> group.joins(query)).collect(Collectors.joining());
    return run(
        "select "
            + String.join(", ", selected)
            + " from RecordRow r"
            + joins
            + query.where()
            + " group by "
            + keys
            + " order by count(r.id) desc, "
            + keys,
        query,
        limit);
  }

  /** Figures of all records, whatever group they are in. */
  public Object[] totals(ListSearch.Question question, Measures measures) {
    QueryText query = ListSearch.plan(question).query();
    String parts = String.join(", ", measures.parts());
    // A second column makes the answer an array also for a single figure.
    return run("select " + parts + ", 1 from RecordRow r" + query.where(), query, 1).get(0);
  }

  private List<Object[]> run(String text, QueryText query, int limit) {
    TypedQuery<Object[]> running = entities.createQuery(text, Object[].class);
    query.parameters().forEach(running::setParameter);
    return running.setMaxResults(limit).getResultList();
  }

  /** The first day of a part of the calendar in the zone, as text. */
  private String key(Group group, ZoneId zone) {
    Part part = group.part();
    if (part == null) {
      return group.column().path();
    }
    return "substring(cast(sql('date_trunc(''%s'', ? at time zone ''%s'')', %s) as string), 1, 10)"
        .formatted(word(part), zone.getId(), group.column().path());
  }

  private String word(Part part) {
    return part == Part.WEEK ? SqlFlavour.of(entities).week() : part.word();
  }
}
