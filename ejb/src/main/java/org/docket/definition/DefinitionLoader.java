package org.docket.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.docket.problem.ProblemCollector;
import org.jboss.logging.Logger;

/**
 * Files → located tree → schema check → compiled set: the whole way, without a container or a
 * database. Reports every problem of every file at once. Immutable; used by all threads.
 */
public final class DefinitionLoader {

  private static final Logger LOG = Logger.getLogger(DefinitionLoader.class);

  private final List<DefinitionCompiler<?>> compilers;
  private final List<ReleaseRule> rules;
  private final ReadFiles known = new ReadFiles();

  public DefinitionLoader(
      Collection<? extends DefinitionCompiler<?>> compilers,
      Collection<? extends ReleaseRule> rules) {
    this.compilers = List.copyOf(compilers);
    this.rules = List.copyOf(rules);
  }

  /** Loads these packs, which must be complete: what they require must be among them. */
  public Loaded load(Collection<PackFiles> packs) {
    ProblemCollector problems = new ProblemCollector();
    CompiledSet set = compile(packs, problems);
    if (!problems.hasProblems()) {
      rules.forEach(rule -> rule.check(set, problems));
    }
    return problems.hasProblems()
        ? new Loaded(null, problems.problems().stream().distinct().toList())
        : new Loaded(set, List.of());
  }

  /**
   * Loads packs that were published once. Rules that came with a later Docket do not take away what
   * records and documents live under: what they find is logged, and only a definition that cannot
   * be compiled at all is missing.
   */
  public CompiledSet restore(Collection<PackFiles> packs) {
    ProblemCollector problems = new ProblemCollector();
    CompiledSet set = compile(packs, problems);
    problems.problems().stream()
        .distinct()
        .forEach(problem -> LOG.warnf("Published once, not valid now: %s", problem));
    return set;
  }

  private CompiledSet compile(Collection<PackFiles> packs, ProblemCollector problems) {
    List<ReadPack> read = new ArrayList<>();
    for (PackFiles files : packs) {
      read.add(PackReader.read(files, known, problems));
    }
    read.replaceAll(Requirements.of(read)::playable);
    BuiltInRules.check(read, problems);
    return new Compilation(compilers, read, problems).run();
  }
}
