package org.docket.definition;

import org.docket.problem.Location;

/** A value of a configuration file that knows where it stands. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  Location location();

  /** JSON pointer (RFC 6901) of this value in its file. */
  default String pointer() {
    return location().pointer();
  }
}
