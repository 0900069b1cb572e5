package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.organization.Span;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/** What a completed approval sets off, or a step that is done. */
public sealed interface EndAction {

  /** Only where this holds. */
  Optional<Condition> when();

  Location location();

  /** Issues the document of a template. */
  record Issue(String template, Optional<Condition> when, Location location) implements EndAction {}

  /** Tells somebody. */
  record Tell(List<Who> who, Optional<Text> text, Optional<Condition> when, Location location)
      implements EndAction {}

  /**
   * Lets somebody read a record for a time.
   *
   * @param record which one; none for the record of the approval
   * @param until a date, whose end is meant, or a moment
   * @param within how long from now on; either this or {@code until} is there
   * @param text why, for the time line
   */
  record Grant(
      List<Who> who,
      Optional<Compiled> record,
      Optional<Compiled> until,
      Optional<Span> within,
      Optional<Text> text,
      Optional<Condition> when,
      Location location)
      implements EndAction {}
}
