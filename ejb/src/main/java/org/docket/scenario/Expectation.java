package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;

/** What must be so after a scenario. */
public sealed interface Expectation {

  /** In the place of the number of a record that has none. */
  String NO_NUMBER = "none";

  Location location();

  /**
   * How a record stands.
   *
   * @param seenBy log-in of the person to whom it is so; empty for an administrator
   * @param number exactly, with {@code ~} in front a pattern, or {@link #NO_NUMBER}
   * @param path the steps that people completed
   * @param waitingFor log-ins of those who are asked now
   * @param told log-ins of those whom the chain has told something
   */
  record RecordStands(
      String alias,
      Optional<String> seenBy,
      Optional<String> state,
      Optional<String> number,
      Optional<List<String>> path,
      ObjectNode fields,
      Optional<List<String>> waitingFor,
      Optional<List<String>> told,
      Location location)
      implements Expectation {}

  /** A document was issued. */
  record Issued(
      String template,
      Optional<String> on,
      Optional<Integer> pages,
      List<String> contains,
      Location location)
      implements Expectation {}

  /** Doing this is a problem with this code. */
  record Refused(Action action, String code, Location location) implements Expectation {}
}
