package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.docket.approval.engine.Active;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;
import org.docket.record.RecordStore;
import org.jboss.logging.Logger;

/**
 * Looks whether waits of approvals are over. Each in a transaction of its own; one that another
 * server has in hand is passed over.
 */
@ApplicationScoped
public class Waits implements Sweep {

  private static final Logger LOG = Logger.getLogger(Waits.class);
  private static final int BATCH = 100;

  private final WaitStore store;
  private final RecordStore records;
  private final ApprovalFlow flow;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public Waits(
      WaitStore store,
      RecordStore records,
      ApprovalFlow flow,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "waits";
  }

  @Override
  public void run() {
    List<RuntimeException> failures =
        new Apart<WaitRow.Due>(
                transactions, last -> store.due(clock.now(), last, BATCH), this::look)
            .from(WaitRow.Due.FIRST);
    if (!failures.isEmpty()) {
      LOG.errorf(failures.get(0), "%d waits are looked at again later", failures.size());
    }
  }

  private void look(WaitRow.Due due) {
    Instant now = clock.now();
    store.claim(due, now).ifPresent(claimed -> look(claimed, now));
  }

  private void look(WaitStore.Claimed claimed, Instant now) {
    RunningApproval approval =
        flow.running(claimed.approval(), records.lock(claimed.approval().recordId()));
    int visit = claimed.row().visit();
    flow.look(approval, visit);
    approval
        .row()
        .state()
        .waits()
        .filter(place -> place.visit() == visit)
        .map(Active.AtWait::due)
        .findFirst()
        .ifPresent(still -> claimed.row().lookAgain(now, still));
  }
}
