package org.docket.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.problem.Text;

/** Explains a value that must be one of several variants by the variant that was meant. */
final class VariantExplanation {

  private final List<SchemaPart> variants;
  private final Node node;

  private VariantExplanation(SchemaPart schema, Node node) {
    this.variants = flat(schema);
    this.node = node;
  }

  static List<Finding> of(SchemaPart schema, Node node) {
    return new VariantExplanation(schema, node).explain();
  }

  /** Variants that are themselves nothing but variants count as variants of the whole. */
  private static List<SchemaPart> flat(SchemaPart schema) {
    List<SchemaPart> flat = new ArrayList<>();
    for (SchemaPart variant : schema.variants()) {
      if (variant.has("oneOf") && !variant.has("type")) {
        flat.addAll(flat(variant));
      } else {
        flat.add(variant);
      }
    }
    return flat;
  }

  private List<Finding> explain() {
    if (variants.stream().allMatch(variant -> variant.has("required") && !variant.has("type"))) {
      return exactlyOneKey();
    }
    return byFixedWord().orElseGet(this::byNearest);
  }

  private List<Finding> exactlyOneKey() {
    List<String> keys = variants.stream().flatMap(one -> one.strings("required").stream()).toList();
    long said = node instanceof MapNode map ? keys.stream().filter(map::has).count() : 1;
    return said == 1
        ? List.of()
        : List.of(new Finding(SchemaProblems.exactlyOne(keys, node.location()), Finding.MISSING));
  }

  /** A key such as {@code type} whose fixed word tells the variants apart. */
  private Optional<List<Finding>> byFixedWord() {
    if (!(node instanceof MapNode map)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Map<String, SchemaPart>> fixed : fixedWords().entrySet()) {
      Optional<ScalarNode> said = map.scalar(fixed.getKey());
      if (said.isPresent() && fixed.getValue().size() > 1) {
        return Optional.of(chosen(fixed.getValue(), said.get()));
      }
    }
    return Optional.empty();
  }

  private List<Finding> chosen(Map<String, SchemaPart> byWord, ScalarNode said) {
    SchemaPart meant = byWord.get(said.text());
    return meant == null
        ? List.of(
            new Finding(
                SchemaProblems.notAllowed(
                    said.text(), List.copyOf(byWord.keySet()), said.location()),
                Finding.OTHER_WORD))
        : SchemaExplanation.of(meant, node);
  }

  private Map<String, Map<String, SchemaPart>> fixedWords() {
    Map<String, Map<String, SchemaPart>> words = new LinkedHashMap<>();
    for (SchemaPart variant : variants) {
      for (String key : variant.propertyNames()) {
        variant
            .property(key)
            .filter(property -> property.has("const"))
            .ifPresent(
                property ->
                    words
                        .computeIfAbsent(key, name -> new LinkedHashMap<>())
                        .put(property.get("const").asText(), variant));
      }
    }
    return words;
  }

  private List<Finding> byNearest() {
    List<List<Finding>> each =
        variants.stream().map(variant -> SchemaExplanation.of(variant, node)).toList();
    List<Finding> nearest =
        each.stream().min(Comparator.comparingInt(VariantExplanation::weight)).orElseThrow();
    if (weight(nearest) >= Finding.OTHER_SHAPE) {
      return List.of(noneFits());
    }
    boolean lacks = nearest.stream().anyMatch(finding -> finding.weight() == Finding.MISSING);
    boolean strange = nearest.stream().anyMatch(finding -> finding.weight() == Finding.UNKNOWN);
    return lacks && strange && node instanceof MapNode map
        ? unknownKeys(map, nearest)
        : completed(nearest);
  }

  /** Where no variant is clearly meant, the keys of all of them are offered. */
  private List<Finding> unknownKeys(MapNode map, List<Finding> nearest) {
    Set<String> known = new LinkedHashSet<>();
    variants.forEach(variant -> known.addAll(variant.propertyNames()));
    List<Finding> unknown =
        map.keys().stream()
            .filter(key -> !known.contains(key))
            .map(key -> unknownKey(map, key, known))
            .toList();
    return unknown.isEmpty() ? completed(nearest) : unknown;
  }

  private static Finding unknownKey(MapNode map, String key, Set<String> known) {
    Set<String> unsaid = new LinkedHashSet<>(known);
    unsaid.removeAll(map.keys());
    return new Finding(
        SchemaProblems.unknownKey(key, unsaid, map.keyLocation(key)), Finding.UNKNOWN);
  }

  private static int weight(List<Finding> findings) {
    return findings.stream().mapToInt(Finding::weight).sum();
  }

  private Finding noneFits() {
    Set<Text> titles = new LinkedHashSet<>();
    variants.forEach(variant -> titles.add(variant.title()));
    return new Finding(
        SchemaProblems.wrongType(
            SchemaProblems.oneOf(List.copyOf(titles)), Shape.of(node), node.location()),
        Finding.OTHER_SHAPE);
  }

  /** Where the word that tells variants apart is missing, all words are offered, not one. */
  private List<Finding> completed(List<Finding> nearest) {
    List<Finding> completed = new ArrayList<>(nearest);
    if (node instanceof MapNode map) {
      fixedWords()
          .forEach(
              (key, byWord) -> {
                if (byWord.size() > 1 && completed.removeIf(finding -> says(finding, key, map))) {
                  completed.add(
                      new Finding(
                          SchemaProblems.missingKey(
                              key, List.copyOf(byWord.keySet()), map.location()),
                          Finding.MISSING));
                }
              });
    }
    return completed;
  }

  private static boolean says(Finding finding, String key, MapNode map) {
    return finding.weight() == Finding.MISSING
        && map.location().equals(finding.problem().location())
        && finding.problem().message().en().startsWith("'" + key + "' is missing");
  }
}
