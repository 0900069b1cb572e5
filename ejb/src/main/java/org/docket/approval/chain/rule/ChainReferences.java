package org.docket.approval.chain.rule;

import org.docket.approval.chain.ChainProblems;
import org.docket.definition.CompiledSet;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Looks for definitions that a chain names. */
record ChainReferences(
    CompiledSet set, ProblemCollector problems, String code, String kind, Text word) {

  void check(String key, Location at) {
    if (set.source(kind, key).isEmpty()) {
      problems.add(ChainProblems.unknown(code, word, key, set.sources(kind).keySet(), at));
    }
  }
}
