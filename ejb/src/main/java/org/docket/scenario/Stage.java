package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Lets work be done as somebody, at some time. */
@ApplicationScoped
public class Stage {

  private final Organization organization;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public Stage(Organization organization, CurrentUser currentUser, DocketClock clock) {
    this.organization = organization;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  <T extends @Nullable Object> T play(String login, Instant at, Supplier<T> work) {
    return clock.at(at, () -> currentUser.runAs(actor(login), work));
  }

  Instant now() {
    return clock.now();
  }

  UUID idOf(String login) {
    return person(login).id();
  }

  String loginOf(UUID person) {
    return organization.person(person).map(Person::login).orElse(person.toString());
  }

  Actor actor(String login) {
    Person person =
        login.equals(ScenarioReader.ANY_ADMINISTRATOR) ? anyAdministrator() : person(login);
    return new Actor(
        person.id(), person.login(), person.name(), person.language(), person.administrator());
  }

  private Person anyAdministrator() {
    return organization.chart().administrators().stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(noPerson("administrator")));
  }

  private Person person(String login) {
    return organization.person(login).orElseThrow(() -> new ProblemException(noPerson(login)));
  }

  private static Problem noPerson(String login) {
    return Problem.of(
        "scenario.no-such-person",
        ProblemCategory.INVALID,
        "Nobody has the log-in name %s; is the organisation installed?".formatted(login),
        "没有登录名为“%s”的人员，请确认组织已导入".formatted(login));
  }
}
