package org.docket.approval.engine;

import java.util.Optional;
import org.docket.approval.chain.End;

/** What becomes of a place after something happened there. */
sealed interface Move {
  Move DONE = new Done();

  /** Something is open here. */
  record Stay(Active active) implements Move {}

  /** Nothing is left to do here. */
  record Done() implements Move {}

  /**
   * It goes on at this address.
   *
   * @param insists whether people are asked although a condition would pass the step over
   * @param backTo the step that is next when the one at the address agrees
   */
  record Jump(String address, boolean insists, Optional<String> backTo) implements Move {}

  /** It goes on behind the block at this address. */
  record Behind(String address) implements Move {}

  /** The whole approval ends. */
  record Finish(End end) implements Move {}
}
