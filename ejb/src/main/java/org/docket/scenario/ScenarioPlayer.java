package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.docket.organization.WorkingTime;
import org.docket.organization.WorkingTimes;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/**
 * Plays scenarios through the use cases that people use: each action as its person, at its time,
 * with all checks. What goes wrong stops the scenario and is told with the line that it comes from.
 */
@ApplicationScoped
public class ScenarioPlayer {

  /** People take a moment for each thing they do. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private final ScenarioActions actions;
  private final ScenarioChecks checks;
  private final Instance<Sweep> sweeps;
  private final WorkingTimes workingTimes;
  private final DocketClock clock;

  @Inject
  public ScenarioPlayer(
      ScenarioActions actions,
      ScenarioChecks checks,
      @Any Instance<Sweep> sweeps,
      WorkingTimes workingTimes,
      DocketClock clock) {
    this.actions = actions;
    this.checks = checks;
    this.sweeps = sweeps;
    this.workingTimes = workingTimes;
    this.clock = clock;
  }

  /**
   * @param known the records of the scenarios that this one needs; those it names are added
   */
  public PlayedScenario play(ScenarioDefinition scenario, Aliases known) {
    Instant now = scenario.at().map(OffsetDateTime::toInstant).orElseGet(clock::now);
    for (Action action : scenario.actions()) {
      try {
        now = act(action, now, known);
      } catch (ProblemException wrong) {
        return new PlayedScenario(scenario, known, now, List.of(words(action, wrong)));
      }
    }
    List<String> differences = new ArrayList<>();
    for (Expectation expectation : scenario.expectations()) {
      differences.addAll(checks.check(expectation, known, now));
    }
    return new PlayedScenario(scenario, known, now, differences);
  }

  private Instant act(Action action, Instant now, Aliases known) {
    if (action instanceof Action.After after) {
      WorkingTime time = workingTimes.now();
      Instant later = time.plus(now, after.span());
      clock.at(
          later,
          () -> {
            sweeps.forEach(Sweep::run);
            return later;
          });
      return later;
    }
    actions.perform(action, now, known);
    return now.plus(MOMENT);
  }

  private static String words(Action action, ProblemException wrong) {
    StringBuilder words = new StringBuilder();
    words.append(action.location()).append(": ").append(ScenarioActions.words(action));
    for (Problem problem : wrong.problems()) {
      words.append("\n    ").append(problem.code());
      if (problem.pointer() != null) {
        words.append(" at ").append(problem.pointer());
      }
      words.append(": ").append(problem.message().en());
    }
    return words.toString();
  }
}
