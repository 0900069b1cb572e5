package org.docket.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where something added or moved stands: {@code after: phone} or {@code before: phone}. */
record Place(ScalarNode neighbour, boolean after) {

  private static final List<String> WORDS = List.of("after", "before");

  static Optional<Place> of(MapNode item) {
    return item.scalar("after")
        .map(neighbour -> new Place(neighbour, true))
        .or(() -> item.scalar("before").map(neighbour -> new Place(neighbour, false)));
  }

  /** The item without the words that say its place. */
  static MapNode without(MapNode item) {
    return item.without(WORDS);
  }

  String name() {
    return neighbour.text();
  }

  <T> List<T> around(T there, T added) {
    return after ? List.of(there, added) : List.of(added, there);
  }

  /** The names with the added one in its place; the neighbour is among them. */
  List<String> in(List<String> names, String added) {
    List<String> placed = new ArrayList<>(names);
    placed.remove(added);
    placed.add(placed.indexOf(name()) + (after ? 1 : 0), added);
    return placed;
  }
}
