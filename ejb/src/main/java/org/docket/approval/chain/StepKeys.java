package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** The keys of steps and parts in one chain, each of which is there once. */
final class StepKeys {

  /** Parts of parts can become many steps from few lines. */
  static final int MOST = 500;

  private final ProblemCollector problems;
  private final Map<String, Location> keys = new LinkedHashMap<>();
  private boolean sound = true;

  StepKeys(ProblemCollector problems) {
    this.problems = problems;
  }

  void add(String key, Location at) {
    Location before = keys.putIfAbsent(key, at);
    if (before != null) {
      sound = false;
      problems.add(ChainProblems.duplicateStep(key, before, at));
    }
  }

  /** Whether there is room for another part; if not, that is said once. */
  boolean hasRoom(Location at) {
    if (keys.size() > MOST && sound) {
      sound = false;
      problems.add(PartProblems.tooManySteps(MOST, at));
    }
    return keys.size() <= MOST;
  }

  /** Whether the ways between the steps can be told. */
  boolean areSound() {
    return sound;
  }
}
