package org.docket.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.form.Representation;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.OrganizationDefinition.AppointmentEntry;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.Text;
import org.docket.record.Records;

/**
 * Makes an organisation of a pack real: a record for each position, unit, person and appointment,
 * of whatever forms represent them, through the use case that administrators use.
 */
@ApplicationScoped
public class Seeding {

  /** Before there is anybody, Docket itself makes the records. */
  private static final Actor DOCKET =
      new Actor(new UUID(0, 0), "docket", "Docket", Locale.SIMPLIFIED_CHINESE, true);

  private final Records records;
  private final Definitions definitions;
  private final Organization organization;
  private final CurrentUser currentUser;

  @Inject
  public Seeding(
      Records records,
      Definitions definitions,
      Organization organization,
      CurrentUser currentUser) {
    this.records = records;
    this.definitions = definitions;
    this.organization = organization;
    this.currentUser = currentUser;
  }

  /** All organisations of the live release. */
  public void seed() {
    definitions.live().all(OrganizationDefinition.class).forEach(this::seed);
  }

  /** Administrators come first, so that they make all the others. */
  private void seed(OrganizationDefinition definition) {
    definition.positions().forEach(this::position);
    definition.units().forEach(this::unit);
    definition.people().stream().filter(PersonEntry::administrator).forEach(this::person);
    definition.people().stream().filter(each -> !each.administrator()).forEach(this::person);
    definition.people().forEach(this::appointments);
  }

  private Actor actor() {
    return organization.chart().administrators().stream()
        .findFirst()
        .map(
            person ->
                new Actor(person.id(), person.login(), person.name(), person.language(), true))
        .orElse(DOCKET);
  }

  private void position(PositionEntry position) {
    Entry entry = entry("position");
    entry.put("code", position.code());
    entry.name(position.title());
    entry.create();
  }

  private void unit(UnitEntry unit) {
    Entry entry = entry("unit");
    entry.put("code", unit.code());
    entry.name(unit.title());
    entry.put("type", unit.type());
    unit.parent().ifPresent(parent -> entry.put("parent", parent));
    unit.head().ifPresent(head -> entry.put("head", head));
    if (unit.legalEntity()) {
      entry.put("legalEntity", true);
    }
    unit.address()
        .ifPresent(
            address -> {
              entry.put("address", address.zh());
              entry.put("englishAddress", address.en());
            });
    entry.create();
  }

  private void person(PersonEntry person) {
    Entry entry = entry("person");
    entry.put("login", person.login());
    entry.put("name", person.name());
    person.email().ifPresent(email -> entry.put("email", email));
    person.phone().ifPresent(phone -> entry.put("phone", phone));
    person.language().ifPresent(language -> entry.put("language", language));
    entry.put("administrator", person.administrator());
    entry.put("active", true);
    entry.create();
  }

  private void appointments(PersonEntry person) {
    person.appointments().forEach(post -> appointment(person.login(), post));
  }

  private void appointment(String login, AppointmentEntry post) {
    Entry entry = entry("appointment");
    entry.put("person", login);
    entry.put("position", post.position());
    entry.put("unit", post.unit());
    entry.put("from", post.from().orElse("2000-01-01"));
    post.to().ifPresent(to -> entry.put("to", to));
    entry.put("head", post.head());
    if (post.acting()) {
      entry.put("acting", true);
    }
    entry.create();
  }

  private Entry entry(String what) {
    CompiledSet live = definitions.live();
    FormDefinition form =
        live.all(FormDefinition.class).stream()
            .filter(each -> each.represents() != null && each.represents().what().equals(what))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No form represents a " + what));
    return new Entry(form);
  }

  /** The data of one record, put in by role. Roles that the form does not have are left out. */
  private final class Entry {
    private final FormDefinition form;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    Entry(FormDefinition form) {
      this.form = form;
    }

    void put(String role, String value) {
      field(role).ifPresent(field -> data.put(field, value));
    }

    void name(Text name) {
      put("name", name.zh());
      if (!name.en().equals(name.zh())) {
        put("englishName", name.en());
      }
    }

    void put(String role, boolean value) {
      field(role).ifPresent(field -> data.put(field, value));
    }

    void create() {
      currentUser.runAs(actor(), () -> records.createAndSubmit(form.key(), data));
    }

    private Optional<String> field(String role) {
      Representation represents = form.represents();
      return represents == null
          ? Optional.empty()
          : Optional.ofNullable(represents.fields().get(role));
    }
  }
}
