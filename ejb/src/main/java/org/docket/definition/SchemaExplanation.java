package org.docket.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.problem.Location;
import org.docket.problem.Problem;

/**
 * Says in words and with places what the schema does not allow. The verdict is the standard
 * validator's; this walks schema and tree again for the keywords that our schemas use.
 */
final class SchemaExplanation {

  private final List<Finding> findings = new ArrayList<>();

  private SchemaExplanation() {}

  static List<Finding> of(SchemaPart schema, Node node) {
    SchemaExplanation explanation = new SchemaExplanation();
    explanation.explain(schema, node);
    return explanation.findings;
  }

  private void explain(SchemaPart schema, Node node) {
    List<String> types = schema.strings("type");
    if (!types.isEmpty() && types.stream().noneMatch(type -> Shape.is(node, type))) {
      add(
          SchemaProblems.wrongType(Shape.words(types), Shape.of(node), node.location()),
          Finding.OTHER_SHAPE);
      return;
    }
    if (node instanceof ScalarNode scalar) {
      findings.addAll(ScalarExplanation.of(schema, scalar));
    } else if (node instanceof MapNode map) {
      map(schema, map);
    } else if (node instanceof ListNode list) {
      list(schema, list);
    }
    if (schema.has("oneOf")) {
      findings.addAll(VariantExplanation.of(schema, node));
    }
  }

  private void map(SchemaPart schema, MapNode map) {
    for (String required : schema.strings("required")) {
      if (!map.has(required)) {
        List<String> values =
            schema.property(required).map(SchemaExplanation::words).orElse(List.of());
        add(SchemaProblems.missingKey(required, values, map.location()), Finding.MISSING);
      }
    }
    int least = schema.get("minProperties").asInt(0);
    if (map.entries().size() < least) {
      add(SchemaProblems.outOfRange(Shape.atLeast(least), map.location()), Finding.DETAIL);
    }
    map.entries().forEach((key, value) -> entry(schema, map, key, value));
  }

  private static List<String> words(SchemaPart property) {
    return property.has("const") ? property.strings("const") : property.strings("enum");
  }

  private void entry(SchemaPart schema, MapNode map, String key, Node value) {
    Optional<SchemaPart> property = schema.property(key);
    if (property.isPresent()) {
      nested(property.get(), value);
    } else if (schema.get("additionalProperties").isObject()) {
      keyOfOpenMap(schema, map, key, value);
      nested(schema.at("additionalProperties"), value);
    } else if (schema.has("additionalProperties")) {
      add(
          Tail.of(map, key, value)
              .orElseGet(
                  () ->
                      SchemaProblems.unknownKey(key, schema.propertyNames(), map.keyLocation(key))),
          Finding.UNKNOWN);
    }
  }

  private void keyOfOpenMap(SchemaPart schema, MapNode map, String key, Node value) {
    if (schema.has("propertyNames")) {
      Location place = map.keyLocation(key);
      List<Finding> wrong =
          ScalarExplanation.of(schema.at("propertyNames"), new ScalarNode(key, place, 0));
      Optional<Finding> tail =
          Tail.of(map, key, value).map(problem -> new Finding(problem, Finding.DETAIL));
      findings.addAll(wrong.isEmpty() ? wrong : tail.map(List::of).orElse(wrong));
    }
  }

  private void list(SchemaPart schema, ListNode list) {
    int least = schema.get("minItems").asInt(0);
    if (list.items().size() < least) {
      add(SchemaProblems.outOfRange(Shape.atLeast(least), list.location()), Finding.DETAIL);
    }
    if (schema.has("items")) {
      list.items().forEach(item -> nested(schema.at("items"), item));
    }
    if (schema.get("uniqueItems").asBoolean()) {
      unique(list);
    }
  }

  private void unique(ListNode list) {
    Set<Object> seen = new HashSet<>();
    for (Node item : list.items()) {
      if (!seen.add(NodeJson.of(item))) {
        String text = item instanceof ScalarNode scalar ? scalar.text() : "…";
        add(SchemaProblems.repeated(text, item.location()), Finding.DETAIL);
      }
    }
  }

  private void nested(SchemaPart schema, Node node) {
    SchemaExplanation.of(schema, node)
        .forEach(finding -> findings.add(wordOrDetail(schema, finding)));
  }

  /** A word that this schema fixes tells variants apart; what is deeper is a detail. */
  private static Finding wordOrDetail(SchemaPart schema, Finding finding) {
    return schema.has("const")
        ? new Finding(finding.problem(), Finding.OTHER_WORD)
        : finding.inside();
  }

  private void add(Problem problem, int weight) {
    findings.add(new Finding(problem, weight));
  }
}
