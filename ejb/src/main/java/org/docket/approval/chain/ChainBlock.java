package org.docket.approval.chain;

import org.docket.problem.Location;

/**
 * One entry in a list of steps: a step, a choice by data, branches side by side, another chain as a
 * part, or steps for each of several items.
 */
public sealed interface ChainBlock permits ChainStep, Choose, ForEach, Parallel, SubChain {

  Location location();

  /** The answer for the kind that this block is. */
  <R> R as(BlockCases<R> cases);
}
