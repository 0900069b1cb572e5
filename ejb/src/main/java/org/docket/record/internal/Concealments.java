package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.record.Concealed;
import org.docket.record.TurnsThatHide;

/**
 * What steps hide of records. A person sees what at least one step showed that asked them; whoever
 * may read the record for another reason has hidden from them only what their open turns hide.
 */
@ApplicationScoped
public class Concealments {

  private final EntityManager entities;
  private final RecordRepository records;
  private final Iterable<TurnsThatHide> turns;

  @Inject
  public Concealments(
      EntityManager entities, RecordRepository records, @Any Instance<TurnsThatHide> turns) {
    this.entities = entities;
    this.records = records;
    this.turns = turns;
  }

  /** Where no steps are walked. */
  public Concealments(EntityManager entities, RecordRepository records) {
    this.entities = entities;
    this.records = records;
    this.turns = List.of();
  }

  /**
   * A step asks these people and hides this from them; the caller has the record locked, and adds
   * them as participants afterwards.
   */
  void asked(RecordRow record, Collection<UUID> people, Concealed hidden) {
    if (!hidden.isNothing()) {
      record.conceal();
    }
    if (record.conceals()) {
      Set.copyOf(people).forEach(person -> asked(record, person, hidden));
    }
  }

  private void asked(RecordRow record, UUID person, Concealed hidden) {
    Optional<ConcealedRow> before = find(record, person);
    if (before.isPresent()) {
      keep(before.get(), before.get().concealed().inCommonWith(hidden));
    } else if (!hidden.isNothing() && !records.isParticipant(record.id(), person)) {
      entities.persist(new ConcealedRow(record, person, hidden));
    }
  }

  private void keep(ConcealedRow row, Concealed left) {
    if (left.isNothing()) {
      entities.remove(row);
    } else {
      row.keep(left);
    }
  }

  private Optional<ConcealedRow> find(RecordRow record, UUID person) {
    return Optional.ofNullable(
        entities.find(ConcealedRow.class, new ConcealedRow.Key(record.id(), person)));
  }

  /** What is hidden from whoever may read the record only since they were asked about it. */
  Concealed always(RecordRow record, UUID person) {
    return find(record, person).map(ConcealedRow::concealed).orElse(Concealed.NOTHING);
  }

  /** What the person's open turns hide. */
  Concealed now(RecordRow record, UUID person) {
    return all()
        .map(each -> each.now(record.id(), person))
        .reduce(Concealed.NOTHING, Concealed::and);
  }

  /** The same of {@link #always} in any record of the form. */
  Set<String> alwaysInAny(String form, UUID person) {
    Set<String> paths = new TreeSet<>();
    entities
        .createQuery(
            "select distinct c.paths from ConcealedRow c"
                + " where c.personId = :person and c.form = :form",
            String.class)
        .setParameter("person", person)
        .setParameter("form", form)
        .getResultList()
        .forEach(stored -> paths.addAll(ConcealedRow.pathsOf(stored)));
    return paths;
  }

  /** The same of {@link #now} in any record of the form. */
  Set<String> nowInAny(String form, UUID person) {
    Set<String> paths = new TreeSet<>();
    all().forEach(each -> paths.addAll(each.nowInAny(form, person)));
    return paths;
  }

  /** Whether anything is ever hidden at steps of records of the form, as it is now. */
  boolean mayHide(String form) {
    return all().anyMatch(each -> each.mayHide(form));
  }

  private Stream<TurnsThatHide> all() {
    Stream.Builder<TurnsThatHide> all = Stream.builder();
    turns.forEach(all);
    return all.build();
  }

  /** In a query: of this record nothing is hidden from the person, by whatever words they ask. */
  static String nothingHidden(String row, UUID person, QueryText query) {
    return ("(%s.conceals = false or not exists (select 1 from ConcealedRow c"
            + " where c.recordId = %s.id and c.personId = %s))")
        .formatted(row, row, query.parameter(person));
  }
}
