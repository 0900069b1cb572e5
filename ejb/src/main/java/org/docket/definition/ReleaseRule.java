package org.docket.definition;

import org.docket.problem.ProblemCollector;

/**
 * A rule over several definitions of a release, checked when all of them are compiled. One class
 * each; CDI beans, usable as plain objects.
 */
public interface ReleaseRule {

  /** The code of the problem that it raises, {@code feature.what-is-wrong}. */
  String id();

  void check(CompiledSet set, ProblemCollector problems);
}
