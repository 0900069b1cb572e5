package org.docket.approval.chain.rule;

import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainGraph;
import org.docket.approval.chain.ChainMap;
import org.docket.problem.ProblemCollector;

/** Something that must hold in every chain. */
interface ChainRule {

  void check(Context chain, ProblemCollector problems);

  /** A chain with its map and graph. */
  record Context(ChainDefinition chain, ChainMap map, ChainGraph graph) {
    static Context of(ChainDefinition chain) {
      ChainMap map = ChainMap.of(chain);
      return new Context(chain, map, ChainGraph.of(map));
    }
  }
}
