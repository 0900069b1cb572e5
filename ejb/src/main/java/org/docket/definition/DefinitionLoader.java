package org.docket.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.docket.problem.ProblemCollector;

/**
 * Files → located tree → schema check → compiled set: the whole way, without a container or a
 * database. Reports every problem of every file at once. Immutable; used by all threads.
 */
public final class DefinitionLoader {

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
    List<ReadPack> read = new ArrayList<>();
    for (PackFiles files : packs) {
      read.add(PackReader.read(files, known, problems));
    }
    read.replaceAll(Requirements.of(read)::playable);
    BuiltInRules.check(read, problems);
    Compilation compilation = new Compilation(compilers, read, problems);
    CompiledSet set = compilation.run();
    if (!problems.hasProblems()) {
      rules.forEach(rule -> rule.check(set, problems));
    }
    return problems.hasProblems()
        ? new Loaded(null, problems.problems().stream().distinct().toList())
        : new Loaded(set, List.of());
  }
}
