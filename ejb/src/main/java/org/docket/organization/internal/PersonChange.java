package org.docket.organization.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.Represented;
import org.docket.organization.OrganizationRules;
import org.docket.organization.Person;
import org.docket.problem.ProblemCollector;

/** Takes over what the record of a person says. The id of the person is that of the record. */
final class PersonChange {

  private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

  private final OrganizationStore store;
  private final OrganizationRules rules;
  private final ProblemCollector problems;

  PersonChange(OrganizationStore store, OrganizationRules rules, ProblemCollector problems) {
    this.store = store;
    this.rules = rules;
    this.problems = problems;
  }

  void apply(Represented notice) {
    RoleReader roles = new RoleReader(notice, problems);
    String login = roles.required("login").toLowerCase(Locale.ROOT);
    Optional<PersonRow> existing =
        store
            .personOf(notice.recordId())
            .or(() -> store.personWithoutRecord(login, notice.recordId()));
    if (existing.isEmpty() && notice.cancelled()) {
      return;
    }
    UUID id = existing.map(PersonRow::id).orElse(notice.recordId());
    Person person = person(id, login, roles, notice.cancelled());
    rules.check(person);
    problems.throwIfAny();
    PersonRow row = existing.orElseGet(() -> new PersonRow(id, notice.recordId()));
    row.follow(person);
    store.save(row);
  }

  private static Person person(UUID id, String login, RoleReader roles, boolean cancelled) {
    return new Person(
        id,
        login,
        roles.required("name"),
        roles.text("email").orElse(null),
        roles.text("phone").orElse(null),
        roles.text("language").map(Locale::forLanguageTag).orElse(CHINESE),
        roles.flag("administrator", false),
        !cancelled && roles.flag("active", true),
        null);
  }
}
