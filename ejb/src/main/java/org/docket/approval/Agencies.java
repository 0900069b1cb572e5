package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.docket.approval.internal.AgencyDesk;
import org.docket.platform.CurrentUser;

/**
 * Who stands in for whom while somebody is away: set by the person, an assistant or an
 * administrator. Open tasks reach the agent within a minute, those to come as well; both may then
 * decide.
 */
@ApplicationScoped
public class Agencies {

  private final AgencyDesk desk;
  private final CurrentUser currentUser;

  @Inject
  public Agencies(AgencyDesk desk, CurrentUser currentUser) {
    this.desk = desk;
    this.currentUser = currentUser;
  }

  /**
   * Those for the acting person, those in which the person is the agent, and those of whomever the
   * person assists.
   */
  @Transactional
  public List<Agency> mine() {
    return desk.of(currentUser.require().personId());
  }

  /** All that are or will be, for administrators. */
  @Transactional
  public List<Agency> all() {
    return desk.all(currentUser.require());
  }

  @Transactional
  public Agency set(Agency.Wish wish) {
    return desk.set(currentUser.require(), wish);
  }

  /** Ends it now; by the person, the agent, an assistant of the person or an administrator. */
  @Transactional
  public void revoke(UUID agency) {
    desk.revoke(currentUser.require(), agency);
  }
}
