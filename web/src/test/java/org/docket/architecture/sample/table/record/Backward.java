package org.docket.architecture.sample.table.record;

import org.docket.architecture.sample.table.approval.Forward;

/** A bad sample: the rule of this name must catch it. */
public class Backward {
  Forward forward = new Forward();
}
