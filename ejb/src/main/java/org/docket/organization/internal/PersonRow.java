package org.docket.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.docket.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person as the record says. The first administrator is there before any record; the first record
 * with that log-in takes the row over.
 */
@Entity
@Table(name = "docket_person")
public class PersonRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "record_id")
  private @Nullable UUID recordId;

  @Column(name = "login")
  private String login;

  @Column(name = "name")
  private String name;

  @Column(name = "email")
  private @Nullable String email;

  @Column(name = "phone")
  private @Nullable String phone;

  @Column(name = "language")
  private String language;

  @Column(name = "administrator")
  private boolean administrator;

  @Column(name = "active")
  private boolean active;

  @Column(name = "chosen_unit")
  private @Nullable String chosenUnit;

  protected PersonRow() {}

  PersonRow(UUID id, @Nullable UUID recordId) {
    this.id = id;
    this.recordId = recordId;
  }

  void takenOverBy(UUID record) {
    recordId = record;
  }

  void follow(Person person) {
    login = person.login();
    name = person.name();
    email = person.email();
    phone = person.phone();
    language = person.language().toLanguageTag();
    administrator = person.administrator();
    active = person.active();
  }

  void speaks(Locale chosen) {
    language = chosen.toLanguageTag();
  }

  void worksFor(String unit) {
    chosenUnit = unit;
  }

  Person person() {
    return new Person(
        id,
        login,
        name,
        email,
        phone,
        Locale.forLanguageTag(language),
        administrator,
        active,
        chosenUnit);
  }

  UUID id() {
    return id;
  }

  @Nullable UUID recordId() {
    return recordId;
  }
}
