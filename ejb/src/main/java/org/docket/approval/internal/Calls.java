package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.docket.approval.call.CallReply;
import org.docket.approval.call.CallRequest;
import org.docket.approval.call.CallSender;
import org.docket.approval.call.CallSettings;
import org.docket.approval.call.CallWords;
import org.docket.approval.chain.CallStep;
import org.docket.approval.engine.Active;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Text;
import org.docket.record.RecordStore;
import org.jboss.logging.Logger;

/**
 * Makes the calls that are due. No transaction is open while a call is under way: it is claimed in
 * one of its own and what came of it is written in another. When the server dies in between,
 * whichever looks next makes it again, with the same key.
 */
@ApplicationScoped
public class Calls {

  private static final Logger LOG = Logger.getLogger(Calls.class);

  /** So many at once. */
  private static final int BATCH = 16;

  private final CallStore store;
  private final ApprovalStore approvals;
  private final RecordStore records;
  private final ApprovalFlow flow;
  private final Calling calling;
  private final ApprovalLog log;
  private final Transactions transactions;
  private final DocketClock clock;
  private final CallSender sender = new CallSender(CallSettings.ofServer());

  @Inject
  public Calls(
      CallStore store,
      ApprovalStore approvals,
      RecordStore records,
      ApprovalFlow flow,
      Calling calling,
      ApprovalLog log,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.approvals = approvals;
    this.records = records;
    this.flow = flow;
    this.calling = calling;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One try of a call. */
  private record Try(UUID id, int number, CallRequest request) {}

  /** Makes all that are due; returns when they are answered or have failed. */
  public void round() {
    List<CallRow.Due> due = due(CallRow.Due.FIRST);
    while (!due.isEmpty()) {
      List<Try> tries = due.stream().flatMap(each -> claim(each.id()).stream()).toList();
      List<CompletableFuture<CallReply>> replies =
          tries.stream().map(each -> sender.send(each.id(), each.request())).toList();
      for (int i = 0; i < tries.size(); i++) {
        settle(tries.get(i), replies.get(i).join());
      }
      due = due(due.get(due.size() - 1));
    }
  }

  private List<CallRow.Due> due(CallRow.Due last) {
    return transactions.separately(() -> store.due(clock.now(), over(), last, BATCH));
  }

  private Optional<Try> claim(UUID id) {
    Instant now = clock.now();
    return transactions.separately(
        () ->
            store
                .claim(id, now, over())
                .map(
                    row -> {
                      row.begin(now);
                      return new Try(id, row.tries(), row.request());
                    }));
  }

  private Instant over() {
    return clock.surelyOver(CallRow.LONGEST_HOLD);
  }

  /** What cannot be written now is called again when the claim runs out. */
  private void settle(Try made, CallReply reply) {
    try {
      transactions.separately(
          () -> {
            store.find(made.id()).ifPresent(row -> settle(made, row.approvalId(), reply));
            return made;
          });
    } catch (RuntimeException e) {
      LOG.errorf(e, "What came of call %s is not written; it is made again", made.id());
    }
  }

  /** An answer counts whichever try it is of; a failure only while no further try is made. */
  private void settle(Try made, UUID approvalId, CallReply reply) {
    ApprovalRow approval = approvals.lock(approvalId);
    Optional<CallRow> still = store.reread(made.id());
    if (still.isEmpty()) {
      return;
    }
    if (reply instanceof CallReply.Answered || still.get().tries() == made.number()) {
      RunningApproval running = flow.running(approval, records.lock(approval.recordId()));
      approval.state().places().stream()
          .filter(place -> place.visit() == still.get().visit())
          .filter(Active.AtCall.class::isInstance)
          .findFirst()
          .ifPresent(place -> settle(running, ((Active.AtCall) place).step(), still.get(), reply));
    }
  }

  private void settle(RunningApproval approval, String key, CallRow row, CallReply reply) {
    UUID by = ApprovalFlow.lastDoer(approval);
    if (reply instanceof CallReply.Answered answered) {
      flow.goOn(approval, calling.answered(approval, key, row.visit(), by, answered));
      return;
    }
    CallReply.Failed failed = (CallReply.Failed) reply;
    CallStep step = Calling.step(approval, key);
    int tries = step.patience().tries();
    if (!failed.again() || row.tries() >= tries) {
      flow.goOn(
          approval, calling.failed(approval, key, row.visit(), by, failed.why(), row.tries()));
      return;
    }
    Instant next = row.failed(clock.now(), step.patience().pauseSeconds(), failed.why());
    Text said = CallWords.tried(row.tries(), tries, failed.why(), next, clock.zone());
    log.write(
        approval.record().id(), Calling.headline(approval, step, row.visit(), said).as("tried"));
  }
}
