package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.List;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.approval.engine.ApprovalState;

/** Which answers lead back: those after which something is done once more. */
final class Rework {

  /** For an answer by which somebody sent back by hand, at any step. */
  static final String RETURNED = ApprovalState.RETURNED;

  private Rework() {}

  /** Outcomes that lead to the same or an earlier step, each as {@code step outcome}. */
  static List<String> of(ChainDefinition chain) {
    ChainMap map = ChainMap.of(chain);
    List<String> steps = map.steps();
    List<String> back = new ArrayList<>();
    for (String step : steps) {
      for (StepOutcome outcome : map.step(step).outcomes()) {
        boolean leadsBack =
            outcome.target() instanceof Target.ToStep jump
                && steps.indexOf(jump.step()) <= steps.indexOf(step)
                && !map.isElsewhere(map.addressOf(step));
        if (leadsBack) {
          back.add(step + " " + outcome.key());
        }
      }
    }
    return List.copyOf(back);
  }
}
