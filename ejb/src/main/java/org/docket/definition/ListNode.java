package org.docket.definition;

import java.util.List;
import org.docket.problem.Location;

/** A list of a configuration file. */
public record ListNode(List<Node> items, Location location) implements Node {

  public ListNode {
    items = List.copyOf(items);
  }
}
