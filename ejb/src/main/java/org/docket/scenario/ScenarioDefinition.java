package org.docket.scenario;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * An executable example.
 *
 * @param at when it begins; empty for now
 * @param demo whether the demonstration plays it
 * @param needs scenarios that come before and whose names it may use
 * @param actions first what is given, then what is done
 */
public record ScenarioDefinition(
    String key,
    Text title,
    Optional<String> process,
    Optional<OffsetDateTime> at,
    boolean demo,
    List<String> needs,
    List<Action> actions,
    List<Expectation> expectations,
    Location location) {

  public ScenarioDefinition {
    needs = List.copyOf(needs);
    actions = List.copyOf(actions);
    expectations = List.copyOf(expectations);
  }
}
