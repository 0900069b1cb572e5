package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/** A step with a key of its own: something is done, and an outcome says where it goes on. */
public sealed interface ChainStep extends ChainBlock permits HumanStep, SpawnStep {

  String key();

  Text title();

  /** The step is skipped where this is false. */
  Optional<Condition> when();

  /** In the order of the file; the first is the one that agrees. */
  List<StepOutcome> outcomes();

  default Optional<StepOutcome> outcome(String key) {
    return outcomes().stream().filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
