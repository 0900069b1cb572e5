package org.docket.definition;

import java.util.List;
import org.docket.problem.ProblemCollector;

/**
 * The words that a definition takes over another one with; they are gone once it is written out.
 */
final class ReuseWords {

  static final String EXTENDS = "extends";
  static final String WITH = "with";
  static final String WITHOUT = "without";
  static final String PARAMETERS = "parameters";

  /** Words of the head of a definition, whatever else they mean inside it. */
  static final List<String> ALL = List.of(EXTENDS, WITH, WITHOUT, PARAMETERS);

  private static final String FORM = "form";

  private ReuseWords() {}

  /** Whether the definition takes something over, or is there to be taken over. */
  static boolean areIn(DefinitionSource source) {
    SchemaPart schema = schema(source);
    return schema.property(EXTENDS).isPresent()
        && (ALL.stream().anyMatch(source.root()::has)
            || (source.kind().equals(FORM)
                && (source.root().has(SectionFields.FIELDS)
                    || source.root().maps("sections").stream()
                        .anyMatch(section -> section.has(EXTENDS)))));
  }

  static SchemaPart schema(DefinitionSource source) {
    return Schemas.SHIPPED.ofKind(source.kind()).orElseThrow();
  }

  /** Whether others extend it with values, and nobody uses it as it is. */
  static boolean isBlueprint(DefinitionSource source) {
    return areIn(source) && source.root().has(PARAMETERS);
  }

  /** What is wrong with these words themselves. */
  static void check(SchemaPart schema, MapNode head, ProblemCollector problems) {
    for (String word : ALL) {
      head.find(word)
          .filter(value -> schema.property(word).isPresent())
          .ifPresent(
              value ->
                  SchemaExplanation.of(schema.property(word).orElseThrow(), value)
                      .forEach(finding -> problems.add(finding.problem())));
    }
    if (!head.has(EXTENDS)) {
      words(schema).stream()
          .filter(head::has)
          .findFirst()
          .ifPresent(
              word -> problems.add(ReuseProblems.withoutExtends(word, head.keyLocation(word))));
    }
  }

  /** Those that mean nothing without a definition to extend. */
  private static List<String> words(SchemaPart schema) {
    return schema.property(FORM).isPresent()
        ? List.of(WITH, WITHOUT, SectionFields.FIELDS)
        : List.of(WITH, WITHOUT);
  }
}
