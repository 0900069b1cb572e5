package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.expression.internal.function.Functions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every function has a shared case for everything that could trip it. */
class SharedCaseCoverageTest {

  /**
   * What can trip a function.
   *
   * @see #takes which functions it can happen to
   */
  enum Trip {
    MISSING("[^,]+", "\\b(null|no[A-Z]\\w+|gaps|flagGaps)\\b", Set.of("duration")),
    EMPTY("text|(list|items) of .*", "\"\"|\\[]|emptyText|noNumbers|noParts", Set.of("duration")),
    NEGATIVE(
        "number|duration|period|items of (number|ordered)|list of ordered",
        "-[0-9]|-P|seven|back|-service|-warranty",
        Set.of("date", "time")),
    THIRD_DECIMAL(
        "number|items of (number|ordered)|list of ordered",
        "\\.[0-9]{3}|third|price",
        Set.of("date", "time", "substring", "sublist")),
    MONTH_END("date|datetime", "monthEnd|leapDay|yearEnd|evening|-3[01]\"|02-2[89]", Set.of()),
    TIME_ZONE("datetime", "", Set.of());

    private final Pattern type;
    private final Pattern argument;
    private final Set<String> cannot;

    /**
     * @param type of the parameters that it can happen to
     * @param argument how such an argument is written
     * @param cannot functions that only look as if it could
     */
    Trip(String type, String argument, Set<String> cannot) {
      this.type = Pattern.compile(type);
      this.argument = Pattern.compile(argument);
      this.cannot = cannot;
    }

    boolean takes(String function) {
      boolean now = function.equals("now") || function.equals("today");
      return !cannot.contains(function)
          && (types(function).anyMatch(each -> type.matcher(each).matches())
              || (this == TIME_ZONE && now));
    }

    boolean isIn(SharedCase each, String arguments) {
      return this == TIME_ZONE
          ? !each.zone().getId().equals("Asia/Shanghai")
          : argument.matcher(arguments).find();
    }

    private static Stream<String> types(String function) {
      return Functions.named(function).stream()
          .flatMap(each -> Stream.of(each.signature().notation().split("->", 2)[0].split(",")))
          .filter(parameter -> !parameter.isBlank())
          .map(parameter -> parameter.split(":", 2)[1].strip().replaceAll("[.?]+$", ""));
    }
  }

  private record Call(String function, String arguments) {}

  @TestFactory
  Stream<DynamicTest> shouldHaveACaseOfEveryFunction() {
    return Stream.of(Trip.values())
        .map(
            trip ->
                DynamicTest.dynamicTest(trip.name(), () -> assertThat(without(trip)).isEmpty()));
  }

  private static Set<String> without(Trip trip) {
    Set<String> missing =
        Expressions.functionNames().stream()
            .filter(trip::takes)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).hasSizeGreaterThan(8);
    missing.removeAll(tripped(trip));
    return missing;
  }

  private static Set<String> tripped(Trip trip) {
    Set<String> tripped = new HashSet<>();
    for (SharedCase each : SharedCase.all()) {
      if (each.problem() == null) {
        calls(each.expression()).stream()
            .filter(call -> trip.isIn(each, call.arguments()))
            .forEach(call -> tripped.add(call.function()));
      }
    }
    return tripped;
  }

  private static List<Call> calls(String expression) {
    String names =
        Expressions.functionNames().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|"));
    Matcher found = Pattern.compile("(?<![A-Za-z])(" + names + ")\\(").matcher(expression);
    List<Call> calls = new ArrayList<>();
    while (found.find()) {
      calls.add(new Call(found.group(1), arguments(expression, found.end())));
    }
    return calls;
  }

  private static String arguments(String expression, int start) {
    int open = 1;
    int at = start;
    while (open > 0 && at < expression.length()) {
      char letter = expression.charAt(at++);
      open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
    }
    return expression.substring(start, at - 1);
  }
}
