package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.EndAction;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;

/** Lets people read a record for a time, as a chain says. What cannot be done is written down. */
@ApplicationScoped
public class ChainGrants {

  private final RecordStore records;
  private final ApprovalLog log;
  private final DocketClock clock;

  @Inject
  public ChainGrants(RecordStore records, ApprovalLog log, DocketClock clock) {
    this.records = records;
    this.log = log;
    this.clock = clock;
  }

  void grant(RunningApproval approval, EndAction.Grant action) {
    Optional<Instant> until = until(approval, action).filter(clock.now()::isBefore);
    List<UUID> people = approval.facts().resolve(action.who(), approval.state()).people();
    Optional<OpenRecord> target = target(approval, action);
    if (until.isEmpty()) {
      log.notGranted(approval.record().id(), Text.of("no time is left", "没有剩余时间"));
    } else if (people.isEmpty()) {
      log.notGranted(approval.record().id(), Text.of("nobody is found for it", "未找到授权对象"));
    } else if (target.isEmpty()) {
      log.notGranted(
          approval.record().id(), Text.of("there is no record that allows it", "没有允许授权的单据"));
    } else {
      target.get().grant(people, until.get(), action.text().orElseGet(() -> name(approval)));
    }
  }

  private Optional<Instant> until(RunningApproval approval, EndAction.Grant action) {
    return action
        .within()
        .map(span -> approval.facts().workingTime().plus(clock.now(), span))
        .or(() -> action.until().flatMap(approval.facts()::endOf));
  }

  /** The record of the approval, or the one that the action names. */
  private Optional<OpenRecord> target(RunningApproval approval, EndAction.Grant action) {
    Optional<OpenRecord> named =
        action.record().isEmpty()
            ? Optional.of(approval.record())
            : action.record().flatMap(approval.facts()::record).map(records::view);
    return named.filter(record -> record.definition().access().isGrantable());
  }

  private static Text name(RunningApproval approval) {
    Text form = approval.record().definition().title();
    String name = approval.record().number().orElse(approval.record().title());
    return Text.of(form.en() + " " + name, form.zh() + " " + name);
  }
}
