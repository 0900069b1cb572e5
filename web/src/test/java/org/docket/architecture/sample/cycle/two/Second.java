package org.docket.architecture.sample.cycle.two;

import org.docket.architecture.sample.cycle.one.First;

/** A bad sample: the rule of this name must catch it. */
public class Second {
  public First first = new First();
}
