package org.docket.scenario;

import java.time.Instant;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param until when its last action was done
 * @param differences between what was expected and what is, in words; none when it holds
 */
public record PlayedScenario(
    ScenarioDefinition scenario, Aliases aliases, Instant until, List<String> differences) {

  public PlayedScenario {
    differences = List.copyOf(differences);
  }

  public boolean holds() {
    return differences.isEmpty();
  }
}
