package org.docket.approval.internal;

import java.util.List;
import org.docket.problem.Text;

/** What a process owner can do about an approval that cannot go on by itself. */
final class StoppedOutcomes {

  static final String RETRY = "retry";
  static final String CANCEL = "cancel";
  static final List<String> KEYS = List.of(RETRY, CANCEL);

  private StoppedOutcomes() {}

  static Text title() {
    return Text.of("Repair the approval", "处理审批异常");
  }

  static Text retryTitle() {
    return Text.of("Go on", "继续审批");
  }

  static Text cancelTitle() {
    return Text.of("Cancel the record", "作废单据");
  }
}
