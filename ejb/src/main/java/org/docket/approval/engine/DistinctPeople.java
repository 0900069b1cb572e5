package org.docket.approval.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Asks the same people only once, although several entries of a step lead to them. */
final class DistinctPeople {

  private final Set<Set<UUID>> seen = new HashSet<>();

  boolean isNew(Assignees assignees) {
    return seen.add(Set.copyOf(assignees.people()));
  }
}
