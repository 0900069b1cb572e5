package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.ApprovalStarts;
import org.docket.platform.CurrentUser;

/** Approvals as a whole: taking a record back. They start by themselves when one is handed in. */
@ApplicationScoped
public class Approvals {

  private final ApprovalStarts starts;
  private final CurrentUser currentUser;

  @Inject
  public Approvals(ApprovalStarts starts, CurrentUser currentUser) {
    this.starts = starts;
    this.currentUser = currentUser;
  }

  /**
   * Makes a draft again of a record that its creator handed in and nobody has worked on.
   *
   * @param version of the record as it was seen; empty to withdraw whatever changed
   * @param reason why, for the time line
   */
  @Transactional
  public void withdraw(UUID record, Optional<Long> version, Optional<String> reason) {
    starts.withdraw(record, currentUser.require().personId(), version, reason);
  }

  /** Whether the acting person could withdraw the record now. */
  @Transactional
  public boolean mayWithdraw(UUID record) {
    return starts.mayWithdraw(record, currentUser.require().personId());
  }
}
