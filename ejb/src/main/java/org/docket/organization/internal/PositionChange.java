package org.docket.organization.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.docket.event.Represented;
import org.docket.organization.OrganizationProblems;
import org.docket.organization.OrganizationRules;
import org.docket.organization.Position;
import org.docket.problem.ProblemCollector;

/** Takes over what the record of a position says. */
final class PositionChange {

  private final OrganizationStore store;
  private final OrganizationRules rules;
  private final ProblemCollector problems;
  private final LocalDate today;

  PositionChange(
      OrganizationStore store,
      OrganizationRules rules,
      ProblemCollector problems,
      LocalDate today) {
    this.store = store;
    this.rules = rules;
    this.problems = problems;
    this.today = today;
  }

  void apply(Represented notice) {
    Optional<PositionRow> existing = store.positionOf(notice.recordId());
    if (existing.isEmpty() && notice.cancelled()) {
      return;
    }
    RoleReader roles = new RoleReader(notice, problems);
    boolean active = !notice.cancelled() && roles.flag("active", true);
    Position position = new Position(roles.required("code"), roles.name(), active);
    existing.ifPresent(row -> roles.mustStay("code", row.position().code()));
    if (existing.isEmpty() && store.find(PositionRow.class, position.code()).isPresent()) {
      problems.add(OrganizationProblems.duplicatePosition(position.code()).at("/code"));
    }
    rules.check(position, today);
    problems.throwIfAny();
    PositionRow row = existing.orElseGet(() -> new PositionRow(notice.recordId(), position.code()));
    row.follow(position);
    store.save(row);
  }
}
