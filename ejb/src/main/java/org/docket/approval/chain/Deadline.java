package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.organization.Span;
import org.docket.organization.Who;

/**
 * How long a step may take, and what happens when it takes longer.
 *
 * @param from the moment, or the day from whose end, it counts; empty for when the step begins
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
   * @param remindAsked whether those who are asked are told
   * @param remind who else is told
   * @param escalate who joins those asked; nobody for a reminder only
   * @param decide the outcome with which the step is decided by itself
   */
  public record Late(
      Optional<Span> after,
      boolean remindAsked,
      List<Who> remind,
      List<Who> escalate,
      Optional<String> decide) {
    public Late {
      remind = List.copyOf(remind);
      escalate = List.copyOf(escalate);
    }
  }
}
