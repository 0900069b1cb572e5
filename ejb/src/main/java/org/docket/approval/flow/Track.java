package org.docket.approval.flow;

/**
 * The part of a line that runs in a gap between rows or lanes. Its ends turn off to one side or the
 * other, at a place along the gap.
 */
final class Track {

  private final End first;
  private final End second;
  private final int label;
  private int index;

  /**
   * Where it turns off.
   *
   * @param back whether towards the side with the smaller coordinates
   * @param port whether to a cell, and not to another gap
   */
  record End(double at, boolean back, boolean port) {}

  /**
   * @param label how high its label is; 0 for none
   */
  Track(End first, End second, int label) {
    this.first = first;
    this.second = second;
    this.label = label;
  }

  int index() {
    return index;
  }

  void index(int chosen) {
    index = chosen;
  }

  int label() {
    return label;
  }

  private double low() {
    return Math.min(first.at(), second.at());
  }

  private double high() {
    return Math.max(first.at(), second.at());
  }

  boolean isNear(Track other, double margin) {
    return low() < other.high() + margin && other.low() < high() + margin;
  }

  /** What it costs when this one has the smaller coordinate: crossings, and lines on lines. */
  int before(Track other) {
    int cost = 0;
    for (End end : new End[] {other.first, other.second}) {
      cost += end.back() && spans(end) ? 1 : 0;
      cost += end.back() ? on(end, first) + on(end, second) : 0;
    }
    for (End end : new End[] {first, second}) {
      cost += !end.back() && other.spans(end) ? 1 : 0;
    }
    return cost;
  }

  private boolean spans(End end) {
    return low() < end.at() && end.at() < high();
  }

  private static int on(End back, End forward) {
    boolean same = back.port() && forward.port() && !forward.back();
    return same && Math.abs(back.at() - forward.at()) < Channel.NEAR ? Channel.OVERLAP : 0;
  }
}
