package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.organization.Who;
import org.docket.problem.ProblemCollector;

/**
 * Reads a ladder: the same task one level up the organisation until it is solved. Each level is a
 * step of its own. Who has just not solved it is not asked again by the level above, and a level
 * without anybody is left out.
 */
final class LadderReader {

  private static final String FROM = "from";
  private static final String ABOVE = "above";

  private final ChainExpressions expressions;
  private final ProblemCollector problems;
  private final LevelReader levels;

  /** Reads one level as a step; what is the same for all levels stands with the ladder. */
  interface LevelReader {
    HumanStep read(MapNode ladder, MapNode level, List<Who> by);
  }

  LadderReader(ChainExpressions expressions, ProblemCollector problems, LevelReader levels) {
    this.expressions = expressions;
    this.problems = problems;
    this.levels = levels;
  }

  List<ChainStep> read(MapNode ladder) {
    List<HumanStep> steps = new ArrayList<>();
    for (MapNode level : ladder.maps("ladder")) {
      steps.add(levels.read(ladder, level, by(ladder, level)));
    }
    return climbing(steps);
  }

  private List<Who> by(MapNode ladder, MapNode level) {
    if (level.has("by")) {
      return expressions.people(level, "by");
    }
    boolean above = ladder.has(ABOVE);
    Optional<ScalarNode> start = ladder.scalar(above ? ABOVE : FROM);
    if (start.isEmpty() || (above && ladder.has(FROM))) {
      problems.add(ChainProblems.ladderWithoutStart(ladder.location()));
      return List.of(new Who.Creator());
    }
    return expressions
        .unit(start.get())
        .<List<Who>>map(
            unit ->
                List.of(
                    new Who.OfLevel(
                        unit,
                        above,
                        level.requireString("unit"),
                        level.string("position"),
                        level.location())))
        .orElse(List.of(new Who.Creator()));
  }

  /** Solved leads behind the ladder, not solved to the level above, at the top where it says. */
  private static List<ChainStep> climbing(List<HumanStep> steps) {
    List<ChainStep> climbing = new ArrayList<>();
    String last = steps.get(steps.size() - 1).key();
    for (int i = 0; i < steps.size(); i++) {
      boolean top = i == steps.size() - 1;
      HumanStep step = steps.get(i);
      List<StepOutcome> outcomes =
          step.outcomes().stream()
              .map(outcome -> top ? outcome : outcome.leadingTo(target(outcome, last)))
              .toList();
      Optional<String> below = i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1).key());
      climbing.add(step.level(outcomes, below));
    }
    return climbing;
  }

  private static Target target(StepOutcome outcome, String last) {
    if (outcome.key().equals(HumanStep.UNSOLVED)) {
      return Target.NEXT;
    }
    return outcome.target() instanceof Target.Next ? new Target.Behind(last) : outcome.target();
  }
}
