package org.docket.approval.chain.rule;

import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.Choose;
import org.docket.problem.ProblemCollector;

/** A choice by data has a way for whatever the data are. */
final class ChoosesHaveOtherwise implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (ChainBlock block : chain.map().blocks()) {
      if (block instanceof Choose choose
          && choose.arms().stream().noneMatch(arm -> arm.when().isEmpty())) {
        problems.add(ChainProblems.noOtherwise(choose.location()));
      }
    }
  }
}
