package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/** A step with a key of its own: something is done, and an outcome says where it goes on. */
public sealed interface ChainStep extends ChainBlock
    permits CallStep, HumanStep, InformStep, SpawnStep, WaitStep {

  String key();

  Text title();

  /** The step is skipped where this is false. */
  Optional<Condition> when();

  /** In the order of the file; the first is the one that agrees. */
  List<StepOutcome> outcomes();

  /** Where it can go on; the same may be there twice. */
  default List<Target> targets() {
    return outcomes().stream().map(StepOutcome::target).toList();
  }

  /** Whether the approval waits here until a person has answered. */
  default boolean waitsForPeople() {
    return false;
  }

  /** Whether the approval stays here for a while, whatever the data are. */
  default boolean holdsUp() {
    return waitsForPeople();
  }

  default Optional<StepOutcome> outcome(String key) {
    return outcomes().stream().filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
