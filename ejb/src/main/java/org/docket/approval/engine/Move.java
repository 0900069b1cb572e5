package org.docket.approval.engine;

import org.docket.approval.chain.End;

/** What becomes of a place after something happened there. */
sealed interface Move {
  Move DONE = new Done();

  /** Something is open here. */
  record Stay(Active active) implements Move {}

  /** Nothing is left to do here. */
  record Done() implements Move {}

  /** It goes on at this address. */
  record Jump(String address) implements Move {}

  /** The whole approval ends. */
  record Finish(End end) implements Move {}
}
