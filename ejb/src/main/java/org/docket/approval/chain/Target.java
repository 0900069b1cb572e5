package org.docket.approval.chain;

/** Where an outcome leads. */
public sealed interface Target {

  Target NEXT = new Next();

  /** What follows in the file. */
  record Next() implements Target {}

  /** A step, before or after this one, or one of those elsewhere. */
  record ToStep(String step) implements Target {}

  /** What follows a step further on in the file. */
  record Behind(String step) implements Target {}

  /** The end of the whole approval, whatever else is open. */
  record ToEnd(End end) implements Target {}

  /** The end of a chain that is a part of this one; the outcomes of the part say what follows. */
  record EndOfPart(String part, End end) implements Target {}
}
