package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a definition differs from an older one, in sentences. Walks both with the schema, which says
 * what the things in a list or mapping are called: a field, a step, an outcome.
 */
final class DefinitionComparison {

  private final List<Text> details = new ArrayList<>();

  private DefinitionComparison() {}

  static List<Text> of(DefinitionSource before, DefinitionSource after) {
    DefinitionComparison comparison = new DefinitionComparison();
    SchemaPart schema = Schemas.SHIPPED.ofKind(after.kind()).orElseThrow();
    comparison.maps(schema, Subject.WHOLE, before.root(), after.root());
    return comparison.details;
  }

  private void maps(SchemaPart schema, Subject subject, MapNode before, MapNode after) {
    Set<String> keys = new LinkedHashSet<>(before.keys());
    keys.addAll(after.keys());
    for (String key : keys) {
      Node old = before.get(key);
      Node now = after.get(key);
      if (!same(old, now)) {
        value(schema.property(key), subject.part(key), old, now);
      }
    }
  }

  private void value(
      Optional<SchemaPart> schema, Subject subject, @Nullable Node old, @Nullable Node now) {
    Optional<Text> item = schema.flatMap(part -> part.words("x-item"));
    Node either = now == null ? old : now;
    if (item.isPresent() && either instanceof MapNode) {
      items(
          schema.orElseThrow().at("additionalProperties"),
          item.get(),
          subject,
          named(old),
          named(now));
    } else if (item.isPresent() && either instanceof ListNode) {
      items(schema.orElseThrow().at("items"), item.get(), subject, listed(old), listed(now));
    } else if (schema.isPresent()
        && old instanceof MapNode oldMap
        && now instanceof MapNode nowMap
        && schema.get().has("properties")) {
      maps(schema.get(), subject, oldMap, nowMap);
    } else {
      details.add(ChangeWords.value(subject, old, now));
    }
  }

  private void items(
      SchemaPart schema,
      Text noun,
      Subject subject,
      Map<String, Node> before,
      Map<String, Node> after) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Node old = before.get(key);
      Node now = after.get(key);
      Subject item = subject.item(noun, Subject.title(now == null ? old : now, key));
      if (old == null || now == null) {
        details.add(now == null ? ChangeWords.removed(item) : ChangeWords.added(item));
      } else if (!same(old, now)) {
        inside(schema, item, old, now);
      }
    }
    List<String> kept = after.keySet().stream().filter(before::containsKey).toList();
    if (!kept.equals(before.keySet().stream().filter(after::containsKey).toList())) {
      details.add(ChangeWords.reordered(subject, noun));
    }
  }

  private void inside(SchemaPart schema, Subject item, Node old, Node now) {
    if (old instanceof MapNode oldMap && now instanceof MapNode nowMap) {
      maps(Variant.of(schema, nowMap), item, oldMap, nowMap);
    } else {
      details.add(ChangeWords.value(item, old, now));
    }
  }

  private static Map<String, Node> named(@Nullable Node node) {
    return node instanceof MapNode map ? map.entries() : Map.of();
  }

  /** Items of a list by what they call themselves in their first key, else by their place. */
  private static Map<String, Node> listed(@Nullable Node node) {
    Map<String, Node> items = new LinkedHashMap<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        String name =
            item instanceof MapNode map
                ? firstWord(map)
                : ((item instanceof ScalarNode one) ? one.text() : "");
        String key = name;
        for (int again = 2; items.containsKey(key); again++) {
          key = name + " " + again;
        }
        items.put(key, item);
      }
    }
    return items;
  }

  private static String firstWord(MapNode map) {
    String first = map.keys().stream().findFirst().orElse("");
    return map.string(first).orElse(first);
  }

  private static boolean same(@Nullable Node left, @Nullable Node right) {
    return left != null && right != null && NodeJson.of(left).equals(NodeJson.of(right));
  }
}
