package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
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
}
