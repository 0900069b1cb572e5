package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.problem.Text;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.Rights;

/**
 * Finds what people name in a cell: records by unique code, number or title, people by log-in or
 * name, units and positions by code or name; only what the acting person may choose.
 */
@ApplicationScoped
public class NamedThings {

  private static final int MOST = 50;

  private final EntityManager entities;
  private final Forms forms;
  private final Rights rights;
  private final Organization organization;

  @Inject
  public NamedThings(
      EntityManager entities, Forms forms, Rights rights, Organization organization) {
    this.entities = entities;
    this.forms = forms;
    this.rights = rights;
    this.organization = organization;
  }

  /**
   * Whatever has this name, first by what is surest.
   *
   * @param to forms of the records that are meant; empty for people, units and positions
   */
  List<String> find(FieldDefinition field, List<String> to, String name, RecordLookups lookups) {
    OrganizationChart chart = organization.chart();
    return switch (field.kind().id()) {
      case "person" ->
          first(
              chart.person(name).map(person -> person.id().toString()).stream(),
              chart.people().stream()
                  .filter(person -> person.active() && person.name().equalsIgnoreCase(name))
                  .map(person -> person.id().toString()));
      case "unit" ->
          first(
              chart.unit(name).map(unit -> unit.code()).stream(),
              chart.units().stream()
                  .filter(unit -> unit.active() && isCalled(unit.name(), name))
                  .map(unit -> unit.code()));
      case "position" ->
          first(
              chart.position(name).map(position -> position.code()).stream(),
              chart.positions("", Integer.MAX_VALUE).stream()
                  .filter(position -> isCalled(position.name(), name))
                  .map(position -> position.code()));
      default ->
          to.stream()
              .flatMap(form -> records(form, name, lookups).stream())
              .map(UUID::toString)
              .toList();
    };
  }

  private static List<String> first(Stream<String> surest, Stream<String> others) {
    List<String> found = surest.toList();
    return found.isEmpty() ? others.distinct().toList() : found;
  }

  private static boolean isCalled(Text title, String name) {
    return title.en().equalsIgnoreCase(name) || title.zh().equalsIgnoreCase(name);
  }

  List<UUID> records(String form, String name, RecordLookups lookups) {
    Optional<UUID> id = id(name);
    if (id.isPresent()) {
      return choosable(form, List.of(id.get()), lookups);
    }
    List<UUID> byCode = choosable(form, byUniqueValue(form, name, lookups), lookups);
    if (!byCode.isEmpty()) {
      return byCode;
    }
    List<UUID> byNumber = choosable(form, byColumn("number", form, name), lookups);
    return byNumber.isEmpty() ? choosable(form, byColumn("title", form, name), lookups) : byNumber;
  }

  static Optional<UUID> id(String name) {
    try {
      return name.length() == 36 ? Optional.of(UUID.fromString(name)) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static List<UUID> choosable(String form, List<UUID> found, Lookups lookups) {
    return found.stream().filter(id -> lookups.mayBeChosen(form, id)).toList();
  }

  private List<UUID> byUniqueValue(String form, String name, RecordLookups lookups) {
    FormDefinition target = forms.live(form);
    Set<String> hidden = rights.hiddenInLists(target, lookups);
    List<String> fields =
        target.fields().stream()
            .filter(field -> field.unique() && !hidden.contains(field.path()))
            .map(FieldDefinition::key)
            .toList();
    return fields.isEmpty() ? List.of() : withUniqueValue(form, fields, name);
  }

  /** The records that have this value in one of these unique fields. */
  List<UUID> withUniqueValue(String form, List<String> fields, String value) {
    return entities
        .createQuery(
            "select u.recordId from UniqueValueRow u where u.form = :form and u.field in (:fields)"
                + " and u.content = :content",
            UUID.class)
        .setParameter("form", form)
        .setParameter("fields", fields)
        .setParameter("content", value.strip().toLowerCase(Locale.ROOT))
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The records with this number, also drafts of the acting person. */
  List<UUID> withNumber(String form, String number) {
    return byColumn("number", form, number);
  }

  private List<UUID> byColumn(String column, String form, String value) {
    return entities
        .createQuery(
            "select r.id from RecordRow r where r.form = :form and r." + column + " = :value",
            UUID.class)
        .setParameter("form", form)
        .setParameter("value", value.strip())
        .setMaxResults(MOST)
        .getResultList();
  }
}
