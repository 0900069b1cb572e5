package org.docket.architecture.sample.closed.approval;

import org.docket.architecture.sample.closed.record.internal.Hidden;

/** A bad sample: the rule of this name must catch it. */
public class Intruder {
  Hidden hidden = new Hidden();
}
