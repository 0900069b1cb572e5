package org.docket.approval.flow;

import java.util.Optional;
import org.docket.approval.flow.Grid.Line;

/** How one line runs; filled in step by step while a grid is laid out. */
final class Route {

  private final Line line;
  private final Kind kind;
  private final int gap;
  private int out;
  private int in;
  private Optional<Track> first = Optional.empty();
  private Optional<Track> along = Optional.empty();
  private Optional<Track> last = Optional.empty();

  /** The shapes of lines. */
  enum Kind {
    /** To the cell beside it in the same row. */
    SIDE,
    /** Down its own lane. */
    STRAIGHT,
    /** Across below its beginning, then down the lane of its end. */
    DOWN,
    /** Down its own lane, then across above its end. */
    LATE,
    /** Across, along a gap between lanes, and across again. */
    AROUND
  }

  /**
   * @param gap the gap between lanes that it runs along; counted from the left, of no meaning for
   *     other kinds
   */
  Route(Line line, Kind kind, int gap) {
    this.line = line;
    this.kind = kind;
    this.gap = gap;
  }

  Line line() {
    return line;
  }

  Kind kind() {
    return kind;
  }

  int gap() {
    return gap;
  }

  /** Where it leaves its cell, from the middle. */
  int out() {
    return out;
  }

  int in() {
    return in;
  }

  void leaves(int offset) {
    out = offset;
  }

  void arrives(int offset) {
    in = offset;
  }

  void tracks(Optional<Track> one, Optional<Track> between, Optional<Track> other) {
    first = one;
    along = between;
    last = other;
  }

  /** Across below its beginning, or the only one. */
  Optional<Track> first() {
    return first;
  }

  Optional<Track> along() {
    return along;
  }

  Optional<Track> last() {
    return last;
  }
}
