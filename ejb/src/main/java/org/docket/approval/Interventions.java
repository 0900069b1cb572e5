package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.approval.internal.Administering;
import org.docket.platform.CurrentUser;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;

/** What those who administer a form do about its approvals, and about tasks of people who leave. */
@ApplicationScoped
public class Interventions {

  private final Administering administering;
  private final Access access;
  private final CurrentUser currentUser;
  private final Transactions transactions;

  @Inject
  public Interventions(
      Administering administering,
      Access access,
      CurrentUser currentUser,
      Transactions transactions) {
    this.administering = administering;
    this.access = access;
    this.currentUser = currentUser;
    this.transactions = transactions;
  }

  /** Where the approval of a record waits; nowhere when none is running. */
  @Transactional
  public List<Intervention.Place> places(UUID record) {
    return administering.places(currentUser.require(), record);
  }

  @Transactional
  public void intervene(UUID record, Intervention intervention) {
    administering.intervene(currentUser.require(), record, intervention);
  }

  /**
   * Hands all open tasks of a person over to another one, each for itself. For administrators.
   *
   * @param reason why, for the time lines
   */
  public List<ItemResult> handOver(UUID from, UUID to, String reason) {
    UUID administrator = access.requireAdministrator().personId();
    administering.checkPeople(from, to);
    List<ItemResult> results = new ArrayList<>();
    for (UUID task : transactions.joining(() -> administering.tasksOf(from))) {
      results.add(handOver(administrator, task, from, to, reason));
    }
    return results;
  }

  private ItemResult handOver(UUID administrator, UUID task, UUID from, UUID to, String reason) {
    try {
      UUID record =
          transactions.separately(
              () -> administering.handOver(administrator, task, from, to, reason));
      return ItemResult.done(task, record);
    } catch (ProblemException problem) {
      return ItemResult.failed(task, problem.first());
    }
  }
}
