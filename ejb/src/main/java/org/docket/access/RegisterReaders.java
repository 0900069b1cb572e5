package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.definition.Definitions;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationDefinition;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;

/**
 * Who reads the registers of numbers and changes nothing: administrators, and the holders of the
 * positions that the live organisation names for it, such as an auditor.
 */
@ApplicationScoped
public class RegisterReaders {

  private final Access access;
  private final Definitions definitions;
  private final Organization organization;
  private final CurrentUser currentUser;

  @Inject
  public RegisterReaders(
      Access access, Definitions definitions, Organization organization, CurrentUser currentUser) {
    this.access = access;
    this.definitions = definitions;
    this.organization = organization;
    this.currentUser = currentUser;
  }

  /** The acting person, who must be one of them. */
  public Actor require() {
    Actor actor = currentUser.require();
    if (!includes(actor)) {
      throw new ProblemException(
          AccessProblems.registersNotReadable(
              positions().stream().flatMap(code -> organization.position(code).stream()).toList()));
    }
    return actor;
  }

  /** Whether the person is one of them. */
  public boolean includes(Actor actor) {
    return actor.administrator() || access.holds(actor, positions());
  }

  private List<String> positions() {
    return definitions.live().all(OrganizationDefinition.class).stream()
        .flatMap(each -> each.registersReadBy().stream())
        .distinct()
        .toList();
  }
}
