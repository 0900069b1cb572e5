package org.docket.approval.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.WaitLook;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.problem.Text;

/** What becomes of a wait, in the words of the time line. */
final class WaitWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private WaitWords() {}

  static Headline headline(WaitStep step, WaitLook look) {
    if (look instanceof WaitLook.Over over) {
      return new Headline("waited", step.title(), step.key(), outcome(step, over.outcome()), null);
    }
    Text moved = Text.of("The end of the wait has moved", "等待期限已变更");
    return new Headline("waited", step.title(), step.key(), moved, null);
  }

  private static Text outcome(WaitStep step, String outcome) {
    Text plain =
        outcome.equals(WaitStep.LATE)
            ? Text.of("Waited too long", "等待超时")
            : Text.of("The wait is over", "等待结束");
    return step.outcome(outcome).map(found -> found.title()).orElse(plain);
  }

  static Text begun(ChainStep step, Optional<Instant> due, ZoneId zone) {
    return due.map(moment -> MINUTE.format(moment.atZone(zone)))
        .map(
            when -> Text.of(step.title().en() + " until " + when, step.title().zh() + "，至 " + when))
        .orElse(step.title());
  }
}
