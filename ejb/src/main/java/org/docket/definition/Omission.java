package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.problem.ProblemCollector;

/**
 * Leaves out of a definition what the one that extends it does without: fields, sections, steps.
 */
final class Omission {

  private final ProblemCollector problems;

  Omission(ProblemCollector problems) {
    this.problems = problems;
  }

  /** The base without what is listed, by the property that holds it. */
  MapNode of(SchemaPart schema, MapNode base, MapNode without) {
    MapNode left = base;
    for (String property : without.keys()) {
      for (Node name : without.list(property)) {
        left = without(schema, left, property, (ScalarNode) name);
      }
    }
    return left;
  }

  private MapNode without(SchemaPart schema, MapNode base, String property, ScalarNode name) {
    Set<String> known = new LinkedHashSet<>();
    List<Node> removed = new ArrayList<>();
    MapNode left =
        property.equals(SectionFields.FIELDS) && !base.has(property)
            ? inSections(base, name.text(), known, removed)
            : in(schema, base, property, name.text(), known, removed);
    if (removed.isEmpty()) {
      problems.add(ReuseProblems.nothingToRemove(name.text(), known, name.location()));
    }
    return left;
  }

  private static MapNode inSections(
      MapNode form, String name, Set<String> known, List<Node> removed) {
    if (!(form.get("sections") instanceof ListNode sections)) {
      return form;
    }
    List<Node> left = new ArrayList<>();
    for (Node section : sections.items()) {
      left.add(
          section instanceof MapNode map && map.get(SectionFields.FIELDS) instanceof MapNode fields
              ? map.with(SectionFields.FIELDS, named(fields, name, known, removed))
              : section);
    }
    return form.with("sections", new ListNode(left, sections.location()));
  }

  private static MapNode in(
      SchemaPart schema,
      MapNode base,
      String property,
      String name,
      Set<String> known,
      List<Node> removed) {
    Node holder = base.get(property);
    if (holder instanceof MapNode map) {
      return base.with(property, named(map, name, known, removed));
    }
    if (!(holder instanceof ListNode list)) {
      return base;
    }
    NamedItems items = new NamedItems(schema.at("properties", property).get("x-name").asText());
    known.addAll(items.names(list));
    return base.with(
        property,
        items.replace(
            list,
            name,
            item -> {
              removed.add(item);
              return List.of();
            }));
  }

  /** {@code phone}, or {@code parts.price} for what stands inside: a column, an option. */
  private static MapNode named(MapNode things, String name, Set<String> known, List<Node> removed) {
    known.addAll(things.keys());
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    Node thing = things.get(first);
    if (thing == null) {
      return things;
    }
    if (dot < 0) {
      removed.add(thing);
      return things.without(List.of(name));
    }
    return thing instanceof MapNode map
        ? things.with(first, inside(map, name.substring(dot + 1), first, known, removed))
        : things;
  }

  private static MapNode inside(
      MapNode thing, String name, String prefix, Set<String> known, List<Node> removed) {
    MapNode left = thing;
    for (Map.Entry<String, Node> entry : thing.entries().entrySet()) {
      if (entry.getValue() instanceof MapNode inner) {
        inner.keys().forEach(key -> known.add(prefix + "." + key));
        if (inner.has(name)) {
          removed.add(inner);
          left = left.with(entry.getKey(), inner.without(List.of(name)));
        }
      }
    }
    return left;
  }
}
