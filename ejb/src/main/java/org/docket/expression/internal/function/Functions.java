package org.docket.expression.internal.function;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue of all functions and operators. */
public final class Functions {
  private static final Set<String> WORD_OPERATORS =
      Set.of("between", "negate", "in", "element", "numbers");
  private static final Map<String, List<Function>> BY_NAME = build();
  private static final Set<String> NAMES =
      BY_NAME.keySet().stream()
          .filter(name -> Character.isLetter(name.charAt(0)) && !WORD_OPERATORS.contains(name))
          .collect(Collectors.toUnmodifiableSet());

  private Functions() {}

  private static Map<String, List<Function>> build() {
    Table table = new Table();
    Comparisons.register(table);
    Numbers.register(table);
    Texts.register(table);
    Lists.register(table);
    Dates.register(table);
    DateParts.register(table);
    Durations.register(table);
    return Map.copyOf(table.byName());
  }

  /** The overloads of a function or operator; empty when there is none. */
  public static List<Function> named(String name) {
    return BY_NAME.getOrDefault(name, List.of());
  }

  /** The names that are written as functions, without the operators. */
  public static Set<String> names() {
    return NAMES;
  }

  public static List<Function> all() {
    return BY_NAME.values().stream().flatMap(List::stream).toList();
  }
}
