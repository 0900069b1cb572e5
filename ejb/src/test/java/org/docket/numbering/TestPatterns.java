package org.docket.numbering;

import org.docket.definition.ScalarNode;
import org.docket.problem.Location;

/** Patterns for tests. */
final class TestPatterns {

  private TestPatterns() {}

  static NumberPattern read(String pattern) {
    ScalarNode node = new ScalarNode(pattern, new Location("a.series.yaml", 3, 10, "/pattern"), 1);
    return new PatternReader(node, FiscalYear.CALENDAR, Digits.DECIMAL).read();
  }
}
