package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/**
 * Writes what a definition says over what the one says that it extends. The schema knows what has
 * names: fields, columns, options, sections, steps and the like are changed one by one, and what is
 * new comes to the end or to its place; every other value is replaced as a whole.
 */
final class Extension {

  private final ProblemCollector problems;

  Extension(ProblemCollector problems) {
    this.problems = problems;
  }

  MapNode over(SchemaPart schema, MapNode base, MapNode change) {
    Map<String, Node> entries = new LinkedHashMap<>(base.entries());
    change
        .entries()
        .forEach(
            (key, value) -> {
              Node old = base.get(key);
              entries.put(key, old == null ? value : value(schema.property(key), old, value));
            });
    return located(entries, base, change);
  }

  private static MapNode located(Map<String, Node> entries, MapNode base, MapNode change) {
    Map<String, Location> keys = new LinkedHashMap<>(base.keyLocations());
    keys.putAll(change.keyLocations());
    return new MapNode(entries, keys, change.location());
  }

  private Node value(Optional<SchemaPart> schema, Node old, Node now) {
    if (schema.isEmpty()) {
      return now;
    }
    SchemaPart part = schema.get();
    if (old instanceof ListNode oldList && now instanceof ListNode nowList && part.has("x-name")) {
      return items(part, oldList, nowList);
    }
    if (!(old instanceof MapNode oldMap && now instanceof MapNode nowMap)) {
      return now;
    }
    if (part.has("x-item")) {
      return named(part, oldMap, nowMap);
    }
    return part.has("properties") ? over(part, oldMap, nowMap) : now;
  }

  /** A mapping of named things: fields, columns, options. */
  MapNode named(SchemaPart part, MapNode base, MapNode change) {
    SchemaPart schema = part.at("additionalProperties");
    Map<String, Node> entries = new LinkedHashMap<>(base.entries());
    List<String> order = new ArrayList<>(base.keys());
    for (Map.Entry<String, Node> entry : change.entries().entrySet()) {
      String name = entry.getKey();
      Optional<Place> place = placeOf(entry.getValue(), order);
      Node value = unplaced(entry.getValue());
      Node old = base.get(name);
      entries.put(name, old == null ? value : item(schema, old, value));
      if (old == null) {
        order.add(name);
        complete(schema, name, order, value, change.keyLocation(name));
      }
      if (place.isPresent()) {
        order = place.get().in(order, name);
      }
    }
    Map<String, Node> ordered = new LinkedHashMap<>();
    order.forEach(name -> ordered.put(name, entries.get(name)));
    return located(ordered, base, change);
  }

  private ListNode items(SchemaPart part, ListNode base, ListNode change) {
    NamedItems named = new NamedItems(part.get("x-name").asText());
    SchemaPart schema = part.at("items");
    ListNode list = base;
    for (Node item : change.items()) {
      list = item instanceof MapNode map ? item(schema, named, list, map) : appended(list, item);
    }
    return new ListNode(list.items(), change.location());
  }

  private ListNode item(SchemaPart schema, NamedItems named, ListNode list, MapNode change) {
    List<String> names = named.names(list);
    Optional<Place> place = placeOf(change, names);
    MapNode value = Place.without(change);
    String name = change.string(named.property()).orElse("");
    Node item = value;
    ListNode rest = list;
    if (names.contains(name)) {
      List<Node> found = new ArrayList<>();
      ListNode changed = named.replace(list, name, old -> keep(found, item(schema, old, value)));
      if (place.isEmpty()) {
        return changed;
      }
      item = found.get(0);
      rest = named.replace(list, name, old -> List.of());
    } else {
      complete(schema, name, names, value, change.location());
    }
    Node added = item;
    ListNode into = rest;
    return place
        .map(at -> named.replace(into, at.name(), there -> at.around(there, added)))
        .orElseGet(() -> appended(into, added));
  }

  private static List<Node> keep(List<Node> found, Node item) {
    found.add(item);
    return List.of(item);
  }

  private static ListNode appended(ListNode list, Node item) {
    List<Node> items = new ArrayList<>(list.items());
    items.add(item);
    return new ListNode(items, list.location());
  }

  /** One of the named things. Where it becomes another kind of thing, it is replaced. */
  private Node item(SchemaPart schema, Node old, Node now) {
    if (!(old instanceof MapNode oldMap && now instanceof MapNode nowMap)) {
      return now;
    }
    SchemaPart variant = Variant.of(schema, oldMap);
    boolean other =
        variant.propertyNames().stream()
            .filter(name -> variant.at("properties", name).has("const"))
            .anyMatch(name -> nowMap.has(name) && !nowMap.string(name).equals(oldMap.string(name)));
    return other || !variant.has("properties") ? now : over(variant, oldMap, nowMap);
  }

  private Optional<Place> placeOf(Node item, List<String> names) {
    Optional<Place> place = item instanceof MapNode map ? Place.of(map) : Optional.empty();
    place
        .filter(at -> !names.contains(at.name()))
        .ifPresent(
            at ->
                problems.add(
                    ReuseProblems.unknownPlace(at.name(), names, at.neighbour().location())));
    return place.filter(at -> names.contains(at.name()));
  }

  private static Node unplaced(Node item) {
    return item instanceof MapNode map ? Place.without(map) : item;
  }

  /** Something that is not there yet must say all that it needs; else a name was misspelt. */
  private void complete(
      SchemaPart schema, String name, List<String> known, Node added, Location place) {
    if (!(added instanceof MapNode map) || map.has("extends") || name.isEmpty()) {
      return;
    }
    SchemaPart variant = Variant.of(schema, map);
    List<String> missing =
        variant.strings("required").stream().filter(key -> !map.has(key)).toList();
    if (!missing.isEmpty()) {
      List<String> others = known.stream().filter(one -> !one.equals(name)).toList();
      problems.add(ReuseProblems.nothingToChange(name, others, missing, place));
    }
  }
}
