package org.docket.architecture.sample.print;

/** A bad sample: the rule of this name must catch it. */
public class Loud {
  void shout() {
    System.out.println("here");
  }
}
