package org.docket.numbering;

import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Patterns for tests. */
final class TestPatterns {

  private TestPatterns() {}

  static NumberPattern read(String pattern) {
    ProblemCollector problems = new ProblemCollector();
    ScalarNode node = new ScalarNode(pattern, new Location("a.series.yaml", 3, 10, "/pattern"), 1);
    return new PatternReader(node, problems)
        .read()
        .orElseThrow(() -> new AssertionError(problems.problems().toString()));
  }
}
