package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.approval.internal.AssistantDesk;
import org.docket.platform.CurrentUser;

/**
 * People whom somebody lets set who stands in for them while they are away. An assistant decides
 * nothing and sees no tasks; whoever sets agents for somebody else is on record with them.
 */
@ApplicationScoped
public class Assistants {

  private final AssistantDesk desk;
  private final CurrentUser currentUser;
  private final Access access;

  @Inject
  public Assistants(AssistantDesk desk, CurrentUser currentUser, Access access) {
    this.desk = desk;
    this.currentUser = currentUser;
    this.access = access;
  }

  /**
   * Assistants of the acting person, and those whom that person assists.
   *
   * @param mine who may set the agents of the acting person
   * @param others whose agents the acting person may set
   */
  public record Known(List<Named> mine, List<Agency.Somebody> others) {
    public Known {
      mine = List.copyOf(mine);
      others = List.copyOf(others);
    }
  }

  /**
   * An assistant.
   *
   * @param by who named them: the person or an administrator; empty where that was not kept yet
   */
  public record Named(Agency.Somebody assistant, Optional<Agency.Somebody> by, Instant since) {}

  @Transactional
  public Known known() {
    UUID me = currentUser.require().personId();
    return new Known(desk.of(me), desk.assistedBy(me));
  }

  /** From now on this person may set the agents of the acting person. */
  @Transactional
  public void name(UUID assistant) {
    UUID me = currentUser.require().personId();
    desk.name(me, assistant, me);
  }

  /** Those of somebody else; for administrators. */
  @Transactional
  public List<Named> of(UUID person) {
    access.requireAdministrator();
    return desk.of(person);
  }

  /** From now on the assistant may set this person's agents; for administrators. */
  @Transactional
  public void name(UUID person, UUID assistant) {
    access.requireAdministrator();
    desk.name(person, assistant, currentUser.require().personId());
  }

  /** What the assistant has set for this person stays; for administrators. */
  @Transactional
  public void dismiss(UUID person, UUID assistant) {
    access.requireAdministrator();
    desk.dismiss(person, assistant, currentUser.require().personId());
  }

  /** What the assistant has set stays. */
  @Transactional
  public void dismiss(UUID assistant) {
    UUID me = currentUser.require().personId();
    desk.dismiss(me, assistant, me);
  }
}
