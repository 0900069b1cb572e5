package org.docket.organization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Unit;
import org.docket.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Reads and writes the organisation's tables in the running transaction. */
@ApplicationScoped
public class OrganizationStore {

  private final EntityManager entities;

  @Inject
  public OrganizationStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Names the state of the tables as this transaction sees it. It is asked often, and nothing that
   * waits to be written can change it.
   */
  public UUID stamp() {
    return entities
        .createQuery("select s.stamp from StampRow s", UUID.class)
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }

  /** Keeps all other changes of the organisation out until the transaction ends. */
  public void beginChange() {
    entities
        .createQuery("update StampRow s set s.stamp = :stamp")
        .setParameter("stamp", UUID.randomUUID())
        .executeUpdate();
  }

  public OrganizationChart chart() {
    return new OrganizationChart(
        units(),
        all(PositionRow.class).stream().map(PositionRow::position).toList(),
        all(PersonRow.class).stream().map(PersonRow::person).toList(),
        all(AppointmentRow.class).stream().map(AppointmentRow::appointment).toList());
  }

  public boolean hasPeople() {
    return entities.createQuery("select count(p) from PersonRow p", Long.class).getSingleResult()
        > 0;
  }

  Optional<UnitRow> unitOf(UUID record) {
    return ofRecord(UnitRow.class, record);
  }

  Optional<PositionRow> positionOf(UUID record) {
    return ofRecord(PositionRow.class, record);
  }

  Optional<PersonRow> personOf(UUID record) {
    return ofRecord(PersonRow.class, record);
  }

  <T> Optional<T> find(Class<T> row, Object id) {
    return Optional.ofNullable(entities.find(row, id));
  }

  /** Adds the row, unless it is there already. */
  void save(Object row) {
    entities.persist(row);
  }

  void remove(Object row) {
    entities.remove(row);
  }

  /** The person who was there before records were, now taken over by one. */
  Optional<PersonRow> personWithoutRecord(String login, UUID record) {
    Optional<PersonRow> row =
        entities
            .createQuery(
                "select p from PersonRow p where p.login = :login and p.recordId is null",
                PersonRow.class)
            .setParameter("login", login)
            .getResultStream()
            .findFirst();
    row.ifPresent(found -> found.takenOverBy(record));
    return row;
  }

  /** Adds a person who has no record; the first administrator. */
  public Person addPerson(String login, String name, Locale language, boolean administrator) {
    Person person =
        new Person(Ids.next(), login, name, null, null, language, administrator, true, null);
    PersonRow row = new PersonRow(person.id(), null);
    row.follow(person);
    save(row);
    return person;
  }

  /** Remembers in which language the person wants to be answered. */
  public void setLanguage(UUID person, Locale language) {
    find(PersonRow.class, person).ifPresent(row -> row.speaks(language));
  }

  /** Remembers for which of several units the person works. */
  public void setUnit(UUID person, String unit) {
    find(PersonRow.class, person).ifPresent(row -> row.worksFor(unit));
  }

  private <T> Optional<T> ofRecord(Class<T> row, UUID record) {
    return entities
        .createQuery("select r from " + row.getSimpleName() + " r where r.recordId = :record", row)
        .setParameter("record", record)
        .getResultStream()
        .findFirst();
  }

  private <T> List<T> all(Class<T> row) {
    return entities.createQuery("select r from " + row.getSimpleName() + " r", row).getResultList();
  }

  private List<Unit> units() {
    Map<String, UnitRow> byCode = new HashMap<>();
    all(UnitRow.class).forEach(row -> byCode.put(row.code(), row));
    return byCode.values().stream().map(row -> row.unit(path(row, byCode))).toList();
  }

  private static String path(UnitRow row, Map<String, UnitRow> byCode) {
    Set<String> seen = new HashSet<>();
    StringBuilder path = new StringBuilder("/");
    @Nullable UnitRow next = row;
    while (next != null && seen.add(next.code())) {
      path.insert(0, "/" + next.code());
      next = next.parent() == null ? null : byCode.get(next.parent());
    }
    return path.toString();
  }
}
