package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.organization.Span;
import org.docket.organization.Who;

/**
 * How long a step may take, and what happens when it takes longer.
 *
 * @param from the moment from which it counts; empty for when the step begins
 * @param late in the order of the file, which is that of time
 */
public record Deadline(Allowance within, Optional<Compiled> from, List<Late> late) {

  public Deadline {
    late = List.copyOf(late);
  }

  /**
   * What happens after the deadline.
   *
   * @param after how long after it; empty for at once
   * @param escalate who joins those asked; nobody for a reminder only
   * @param decide the outcome with which the step is decided by itself
   */
  public record Late(Optional<Span> after, List<Who> escalate, Optional<String> decide) {
    public Late {
      escalate = List.copyOf(escalate);
    }
  }
}
