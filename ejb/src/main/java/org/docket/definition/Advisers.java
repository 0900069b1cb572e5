package org.docket.definition;

import java.util.Collection;
import java.util.List;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/** All that is looked at, besides the rules, before a candidate is published. */
public final class Advisers {

  private final List<ReleaseAdvice> all;

  public Advisers(Collection<? extends ReleaseAdvice> all) {
    this.all = List.copyOf(all);
  }

  /** What is to be considered in the files of these packs. */
  List<Problem> look(CompiledSet set, Collection<String> packs) {
    ProblemCollector advice = new ProblemCollector();
    all.forEach(one -> one.look(set, advice));
    return advice.problems().stream()
        .distinct()
        .filter(problem -> concerns(problem.location(), packs))
        .toList();
  }

  private static boolean concerns(@Nullable Location at, Collection<String> packs) {
    return at == null || packs.stream().anyMatch(pack -> at.file().startsWith(pack + "/"));
  }
}
