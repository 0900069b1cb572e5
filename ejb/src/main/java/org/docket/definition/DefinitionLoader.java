package org.docket.definition;

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
    List<ReadPack> read = read(packs, problems);
    if (read.stream().anyMatch(ReadPack::isUnreadable)) {
      return failed(problems);
    }
    CompiledSet set = compile(read, problems);
    if (!problems.hasProblems()) {
      rules.forEach(rule -> rule.check(set, problems));
    }
    return problems.hasProblems() ? failed(problems) : new Loaded(set, List.of());
  }

  private static Loaded failed(ProblemCollector problems) {
    return new Loaded(null, problems.problems().stream().distinct().toList());
  }

  /**
   * Loads packs that were published once. Rules that came with a later Docket do not take away what
   * records and documents live under: what they find is logged, and only a definition that cannot
   * be compiled at all is missing.
   */
  public CompiledSet restore(Collection<PackFiles> packs) {
    ProblemCollector problems = new ProblemCollector();
    CompiledSet set = compile(read(packs, problems), problems);
    problems.problems().stream()
        .distinct()
        .forEach(problem -> LOG.warnf("Published once, not valid now: %s", problem));
    return set;
  }

  private List<ReadPack> read(Collection<PackFiles> packs, ProblemCollector problems) {
    return packs.stream().map(files -> PackReader.read(files, known, problems)).toList();
  }

  private CompiledSet compile(List<ReadPack> read, ProblemCollector problems) {
    Requirements requirements = Requirements.of(read);
    List<ReadPack> playable = read.stream().map(requirements::playable).toList();
    BuiltInRules.check(playable, problems);
    InheritedProblems all = new InheritedProblems(problems);
    List<ReadPack> whole = Reuse.writeOut(playable, all);
    CompiledSet set = new Compilation(compilers, whole, all).run();
    all.finish();
    return set;
  }
}
