package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.approval.internal.TaskAnswers;
import org.docket.platform.CurrentUser;

/**
 * Decides tasks. The task is the right: whoever is asked may answer, and change the fields that the
 * step names. Two people who answer at once do so one after the other; the second is told.
 */
@ApplicationScoped
public class Decisions {

  private final TaskAnswers answers;
  private final CurrentUser currentUser;

  @Inject
  public Decisions(TaskAnswers answers, CurrentUser currentUser) {
    this.answers = answers;
    this.currentUser = currentUser;
  }

  /** Returns the record that was decided on. */
  @Transactional
  public UUID decide(UUID task, Decision decision) {
    return answers.answer(task, currentUser.require().personId(), decision);
  }

  /** Enters what somebody who is asked has signed on paper; the chain says who may. */
  @Transactional
  public UUID decideOnPaper(UUID task, PaperDecision paper) {
    return answers.answerOnPaper(task, currentUser.require().personId(), paper);
  }
}
