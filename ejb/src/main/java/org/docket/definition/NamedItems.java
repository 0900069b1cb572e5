package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The items of a list that have names, such as sections and steps, and those of the lists inside
 * them: a step is found by its name however deep it stands.
 *
 * @param property says the name of an item
 */
record NamedItems(String property) {

  List<String> names(ListNode list) {
    List<String> names = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof MapNode map) {
        map.string(property).ifPresent(names::add);
        map.entries().values().stream()
            .filter(ListNode.class::isInstance)
            .forEach(inner -> names.addAll(names((ListNode) inner)));
      }
    }
    return names;
  }

  /** The list with what is said in place of the item of this name. */
  ListNode replace(ListNode list, String name, Function<MapNode, List<Node>> change) {
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof MapNode map) {
        boolean meant = map.string(property).filter(name::equals).isPresent();
        items.addAll(meant ? change.apply(map) : List.of(inside(map, name, change)));
      } else {
        items.add(item);
      }
    }
    return new ListNode(items, list.location());
  }

  private Node inside(MapNode item, String name, Function<MapNode, List<Node>> change) {
    Map<String, Node> entries = new LinkedHashMap<>(item.entries());
    entries.replaceAll(
        (key, value) -> value instanceof ListNode inner ? replace(inner, name, change) : value);
    return new MapNode(entries, item.keyLocations(), item.location());
  }
}
