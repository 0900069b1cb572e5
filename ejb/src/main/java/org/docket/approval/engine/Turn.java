package org.docket.approval.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * One answer that a step waits for; the pure side of a task.
 *
 * @param id unique within the approval
 */
public record Turn(String id, Optional<Answer> answer) {

  /** What was answered, and by whom. */
  public record Answer(String outcome, UUID by) {}

  static Turn open(int visit, int entry) {
    return new Turn(id(visit, entry), Optional.empty());
  }

  static String id(int visit, int entry) {
    return visit + "." + entry;
  }

  /** The visit that a turn belongs to. */
  public static int visitOf(String id) {
    return Integer.parseInt(id.substring(0, id.indexOf('.')));
  }
}
