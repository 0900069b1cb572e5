package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.approval.internal.TaskAnswers;
import org.docket.organization.account.Login;
import org.docket.platform.CurrentUser;
import org.docket.platform.Transactions;

/**
 * Decides tasks. The task is the right: whoever is asked may answer, and change the fields that the
 * step names. Two people who answer at once do so one after the other; the second is told.
 */
@ApplicationScoped
public class Decisions {

  private final TaskAnswers answers;
  private final Login login;
  private final CurrentUser currentUser;
  private final Transactions transactions;

  @Inject
  public Decisions(
      TaskAnswers answers, Login login, CurrentUser currentUser, Transactions transactions) {
    this.answers = answers;
    this.login = login;
    this.currentUser = currentUser;
    this.transactions = transactions;
  }

  /** Returns the record that was decided on. */
  @Transactional
  public UUID decide(UUID task, Decision decision) {
    return answers.answer(task, currentUser.require().personId(), decision, false);
  }

  /**
   * Decides with the password of the acting person, where the step demands that it be given. The
   * password is checked before anything is locked.
   */
  public UUID decide(UUID task, Decision decision, char[] password) {
    prove(password);
    return decideProved(task, decision);
  }

  /** Finds out, outside any transaction, whether it is really the acting person who decides. */
  void prove(char[] password) {
    login.prove(currentUser.require().login(), password);
  }

  /** Decides what the acting person has just proved to decide. */
  UUID decideProved(UUID task, Decision decision) {
    UUID person = currentUser.require().personId();
    return transactions.joining(() -> answers.answer(task, person, decision, true));
  }

  /** Enters what somebody who is asked has signed on paper; the chain says who may. */
  @Transactional
  public UUID decideOnPaper(UUID task, PaperDecision paper) {
    return answers.answerOnPaper(task, currentUser.require().personId(), paper);
  }
}
