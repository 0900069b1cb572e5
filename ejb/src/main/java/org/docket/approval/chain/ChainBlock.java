package org.docket.approval.chain;

import org.docket.problem.Location;

/** One entry in a list of steps: a step, a choice by data, or branches side by side. */
public sealed interface ChainBlock permits ChainStep, Choose, Parallel {

  Location location();

  /** The answer for the kind that this block is. */
  <R> R as(BlockCases<R> cases);
}
