package org.docket.organization.internal;

import java.util.Optional;
import java.util.UUID;
import org.docket.event.Represented;
import org.docket.organization.Letterhead;
import org.docket.organization.OrganizationProblems;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the values of a notice by role, and notes those that are missing. */
final class RoleReader {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Represented notice;
  private final ProblemCollector problems;

  RoleReader(Represented notice, ProblemCollector problems) {
    this.notice = notice;
    this.problems = problems;
  }

  Optional<String> text(String role) {
    return notice.text(role);
  }

  boolean flag(String role, boolean otherwise) {
    return notice.flag(role, otherwise);
  }

  String required(String role) {
    return text(role).orElseGet(() -> missing(role, "?"));
  }

  /** In the company's own language, and in English where the record has that too. */
  Text name() {
    String name = required("name");
    return Text.of(text("englishName").orElse(name), name);
  }

  /** The address in English as well, where the record has that too. */
  Letterhead letterhead() {
    String address = text("address").orElse("");
    return new Letterhead(
        Text.of(text("englishAddress").orElse(address), address),
        notice.value("logo", UUID.class).orElse(null));
  }

  UUID requiredPerson(String role) {
    return notice.value(role, UUID.class).orElseGet(() -> missing(role, NOBODY));
  }

  void mustStay(String role, String before) {
    String now = required(role);
    if (!now.equals(before)) {
      problems.add(OrganizationProblems.codeIsFixed(before, now).at("/" + role));
    }
  }

  private <T> T missing(String role, T stand) {
    problems.add(OrganizationProblems.missing(role).at("/" + role));
    return stand;
  }
}
