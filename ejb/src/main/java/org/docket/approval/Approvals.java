package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.internal.ApprovalStarts;
import org.docket.approval.internal.PaperDesk;
import org.docket.approval.internal.RecordActs;
import org.docket.platform.CurrentUser;
import org.docket.record.Records;

/** Approvals as a whole: withdraw, undo, remind. They start by themselves when one is handed in. */
@ApplicationScoped
public class Approvals {

  private final ApprovalStarts starts;
  private final RecordActs acts;
  private final PaperDesk paper;
  private final Records records;
  private final CurrentUser currentUser;

  @Inject
  public Approvals(
      ApprovalStarts starts,
      RecordActs acts,
      PaperDesk paper,
      Records records,
      CurrentUser currentUser) {
    this.starts = starts;
    this.paper = paper;
    this.acts = acts;
    this.records = records;
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

  /** What the acting person could do with the record now, besides with tasks. */
  @Transactional
  public Set<Act> possible(UUID record) {
    return acts.possible(record, currentUser.require().personId());
  }

  /**
   * The same, with the tasks that are open; the caller has asked whether the person may read it.
   */
  @Transactional
  public OpenWork openWork(UUID record) {
    return acts.openWork(record, currentUser.require().personId());
  }

  /** Takes back what the acting person did last, as long as nobody has acted since. */
  @Transactional
  public void undo(UUID record, Optional<String> comment) {
    readable(record);
    acts.undo(record, currentUser.require().personId(), comment);
  }

  /** Reminds those whom the record waits for, once an hour at most. */
  @Transactional
  public void remind(UUID record, Optional<String> comment) {
    readable(record);
    acts.remind(record, currentUser.require().personId(), comment);
  }

  /** What the acting person may enter that others have signed on paper. */
  @Transactional
  public List<PaperTask> onPaper(UUID record) {
    readable(record);
    return paper.tasks(record, currentUser.require().personId());
  }

  /** Whoever may not read the record learns nothing about its approval. */
  private void readable(UUID record) {
    records.get(record);
  }
}
