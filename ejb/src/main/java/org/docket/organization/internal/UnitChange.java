package org.docket.organization.internal;

import java.util.Optional;
import org.docket.event.Represented;
import org.docket.organization.OrganizationProblems;
import org.docket.organization.OrganizationRules;
import org.docket.organization.Unit;
import org.docket.problem.ProblemCollector;

/** Takes over what the record of a unit says. */
final class UnitChange {

  private final OrganizationStore store;
  private final OrganizationRules rules;
  private final ProblemCollector problems;

  UnitChange(OrganizationStore store, OrganizationRules rules, ProblemCollector problems) {
    this.store = store;
    this.rules = rules;
    this.problems = problems;
  }

  void apply(Represented notice) {
    Optional<UnitRow> existing = store.unitOf(notice.recordId());
    if (existing.isEmpty() && notice.cancelled()) {
      return;
    }
    RoleReader roles = new RoleReader(notice, problems);
    Unit unit = unit(roles, notice.cancelled());
    existing.map(UnitRow::code).ifPresent(code -> roles.mustStay("code", code));
    if (existing.isEmpty() && store.find(UnitRow.class, unit.code()).isPresent()) {
      problems.add(OrganizationProblems.duplicateUnit(unit.code()).at("/code"));
    }
    rules.check(unit);
    problems.throwIfAny();
    UnitRow row = existing.orElseGet(() -> new UnitRow(notice.recordId(), unit.code()));
    row.follow(unit);
    store.save(row);
  }

  private static Unit unit(RoleReader roles, boolean cancelled) {
    return new Unit(
        roles.required("code"),
        roles.name(),
        roles.text("type").orElse("unit"),
        roles.text("parent").orElse(null),
        "",
        roles.text("head").orElse(null),
        roles.flag("legalEntity", false),
        !cancelled && roles.flag("active", true),
        roles.letterhead());
  }
}
