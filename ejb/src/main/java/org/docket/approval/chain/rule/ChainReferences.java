package org.docket.approval.chain.rule;

import java.util.Optional;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionProblems;
import org.docket.definition.DefinitionSource;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Looks for definitions that a chain names. */
record ChainReferences(
    CompiledSet set, ProblemCollector problems, String code, String kind, Text word) {

  void check(ChainDefinition chain, String key, Location at) {
    DefinitionSource from = set.source("chain", chain.key()).orElseThrow();
    Optional<DefinitionSource> other = set.source(kind, key);
    if (other.isEmpty()) {
      problems.add(ChainProblems.unknown(code, word, key, set.sources(kind).keySet(), at));
    } else if (!set.mayUse(from, other.get())) {
      problems.add(DefinitionProblems.packNotRequired(from, other.get(), at));
    }
  }
}
