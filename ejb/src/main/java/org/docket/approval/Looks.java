package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.approval.internal.Looking;
import org.docket.platform.CurrentUser;

/**
 * What changed in a record since the acting person, who is asked to decide about it, has seen it,
 * and since somebody signed it. Nobody asks about tasks of others.
 */
@ApplicationScoped
public class Looks {

  private final Looking looking;
  private final CurrentUser currentUser;

  @Inject
  public Looks(Looking looking, CurrentUser currentUser) {
    this.looking = looking;
    this.currentUser = currentUser;
  }

  /** Without what the step or the form hides from the person. */
  @Transactional
  public ChangedSince changes(UUID task) {
    return looking.changes(task, currentUser.require().personId());
  }

  /**
   * The person says to have seen this revision.
   *
   * @throws org.docket.problem.ProblemException where the record has no such revision
   */
  @Transactional
  public void look(UUID task, int revision) {
    looking.look(task, currentUser.require().personId(), revision);
  }
}
