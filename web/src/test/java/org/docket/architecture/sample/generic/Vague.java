package org.docket.architecture.sample.generic;

/** A bad sample: the rule of this name must catch it. */
public class Vague {
  void fail() {
    throw new RuntimeException("something");
  }
}
