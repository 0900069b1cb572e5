package org.docket.definition;

import java.util.Comparator;
import java.util.List;

/** Which variant of a schema a valid value is. */
final class Variant {

  private Variant() {}

  static SchemaPart of(SchemaPart schema, Node node) {
    List<SchemaPart> variants = schema.variants();
    return variants.isEmpty() || schema.has("properties")
        ? schema
        : of(
            variants.stream()
                .min(Comparator.comparingInt(variant -> weight(variant, node)))
                .orElseThrow(),
            node);
  }

  private static int weight(SchemaPart variant, Node node) {
    return SchemaExplanation.of(variant, node).stream().mapToInt(Finding::weight).sum();
  }
}
