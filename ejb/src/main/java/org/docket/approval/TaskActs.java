package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.approval.internal.ActingOnTasks;
import org.docket.platform.CurrentUser;

/**
 * What the acting person does with a task besides deciding it. The task is the right, as far as its
 * chain allows; of two who act at once the second is told.
 */
@ApplicationScoped
public class TaskActs {

  private final ActingOnTasks acting;
  private final CurrentUser currentUser;

  @Inject
  public TaskActs(ActingOnTasks acting, CurrentUser currentUser) {
    this.acting = acting;
    this.currentUser = currentUser;
  }

  /** Returns the record that the task is about. */
  @Transactional
  public UUID act(UUID task, TaskAct act) {
    return acting.act(task, currentUser.require().personId(), act);
  }
}
