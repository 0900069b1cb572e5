package org.docket.architecture.sample.cycle.one;

import org.docket.architecture.sample.cycle.two.Second;

/** A bad sample: the rule of this name must catch it. */
public class First {
  public Second second = new Second();
}
