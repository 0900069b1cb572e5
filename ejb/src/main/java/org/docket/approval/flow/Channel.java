package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * The gap between two rows or two lanes. Puts the tracks in it into the order that has the fewest
 * crossings it can find, by moving each to its best place until nothing gets better; tracks that do
 * not meet share one.
 */
final class Channel {

  /** Ends of two lines at the same cell or opposite cells are nearer than this only by chance. */
  static final double NEAR = 5;

  static final int OVERLAP = 100;
  private static final double MARGIN = 12;
  private static final int ROUNDS = 12;

  private final List<Track> tracks = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  void add(Track track) {
    tracks.add(track);
  }

  void arrange() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (Track track : List.copyOf(tracks)) {
        better |= sift(track);
      }
    }
    labels.clear();
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.get(i);
      int index = 0;
      for (Track earlier : tracks.subList(0, i)) {
        index = earlier.isNear(track, MARGIN) ? Math.max(index, earlier.index() + 1) : index;
      }
      track.index(index);
      while (labels.size() <= index) {
        labels.add(0);
      }
      labels.set(index, Math.max(labels.get(index), track.label()));
    }
  }

  /** Whether the order got better by moving this one. */
  private boolean sift(Track track) {
    int from = tracks.indexOf(track);
    List<Track> others = new ArrayList<>(tracks);
    others.remove(from);
    int cost = others.stream().mapToInt(track::before).sum();
    int best = 0;
    int lowest = cost;
    int own = cost;
    for (int i = 0; i < others.size(); i++) {
      Track passed = others.get(i);
      cost += passed.before(track) - track.before(passed);
      if (cost < lowest) {
        lowest = cost;
        best = i + 1;
      }
      own = i + 1 == from ? cost : own;
    }
    if (lowest >= own) {
      return false;
    }
    others.add(best, track);
    tracks.clear();
    tracks.addAll(others);
    return true;
  }

  /** Where a track runs, from the beginning of the gap. */
  int at(Track track, int pitch) {
    return upTo(track.index(), pitch);
  }

  /** How wide all tracks are together. */
  int size(int pitch) {
    return upTo(labels.size() - 1, pitch);
  }

  /** Before a track is room for its label. */
  private int upTo(int last, int pitch) {
    int size = 0;
    for (int i = 0; i <= last; i++) {
      int step = labels.get(i) == 0 ? pitch : Math.max(pitch, labels.get(i) + 3);
      size += i == 0 && labels.get(i) == 0 ? 0 : step;
    }
    return size;
  }
}
