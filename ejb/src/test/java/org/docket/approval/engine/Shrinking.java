package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a play that fails whatever it fails without as well. */
final class Shrinking {

  private final Predicate<List<PlayedMove>> fails;

  /**
   * @param fails whether a play of these moves still does
   */
  Shrinking(Predicate<List<PlayedMove>> fails) {
    this.fails = fails;
  }

  /** Halves first, then ever smaller pieces, until none can be left out. */
  List<PlayedMove> of(List<PlayedMove> moves) {
    List<PlayedMove> left = List.copyOf(moves);
    for (int size = Math.max(1, left.size() / 2); size > 0; size /= 2) {
      left = without(left, size);
    }
    return left;
  }

  private List<PlayedMove> without(List<PlayedMove> moves, int size) {
    List<PlayedMove> left = moves;
    int from = 0;
    while (from < left.size()) {
      List<PlayedMove> fewer = new ArrayList<>(left);
      fewer.subList(from, Math.min(from + size, left.size())).clear();
      if (fails.test(fewer)) {
        left = fewer;
      } else {
        from += size;
      }
    }
    return left;
  }
}
