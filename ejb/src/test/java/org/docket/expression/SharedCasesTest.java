package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.expression.internal.function.Function;
import org.docket.expression.internal.function.Functions;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shared cases in Java; also writes them, with their trees, for the browser's tests. */
class SharedCasesTest {
  private static final Values VALUES = SharedCase.SAMPLES.values();

  @TestFactory
  Stream<DynamicTest> shouldGiveTheExpectedValue() {
    return SharedCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(SharedCase each) {
    CompileResult result =
        Expressions.tryCompile(each.expression(), SharedCase.SAMPLES.scope(), null);
    if (each.problem() != null) {
      assertThat(result.problemsOrNone())
          .extracting(ExpressionProblem::code)
          .contains(each.problem());
      return;
    }
    assertThat(result.problemsOrNone()).isEmpty();
    Compiled compiled = ((CompileResult.Success) result).expression();
    if (each.fails() != null) {
      assertThatThrownBy(() -> compiled.evaluate(VALUES, each.context()))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.first().code()).isEqualTo(each.fails()));
      return;
    }
    Object value = compiled.evaluate(VALUES, each.context());
    assertThat(SampleValues.shown(value)).isEqualTo(SampleValues.shown(expected(each)));
    assertThat(value != null || compiled.nullable()).as("null only where nullable").isTrue();
  }

  private static Object expected(SharedCase each) {
    return Expressions.compile(each.is(), SharedCase.SAMPLES.scope())
        .evaluate(VALUES, each.context());
  }

  @Test
  void shouldHaveACaseForEveryFunctionWithAndWithoutMissingValues() {
    Set<String> used = new HashSet<>();
    Set<String> usedWithNull = new HashSet<>();
    for (SharedCase each : SharedCase.all()) {
      if (each.problem() == null) {
        Set<String> ids = each.is() != null && each.is().equals("null") ? usedWithNull : used;
        collect(Expressions.compile(each.expression(), SharedCase.SAMPLES.scope()).toJson(), ids);
      }
    }
    // A duration is read when published, so its function is in no tree.
    List<String> all =
        Functions.all().stream()
            .map(Function::id)
            .filter(id -> !id.equals("duration of text"))
            .toList();
    assertThat(used).containsAll(all);
    List<String> canBeNull =
        Functions.all().stream().filter(SharedCasesTest::canBeNull).map(Function::id).toList();
    assertThat(usedWithNull).containsAll(canBeNull);
  }

  /** Readers of one part of a date or time share their treatment of null: one each is enough. */
  private static boolean canBeNull(Function function) {
    boolean stops = !function.signature().notation().startsWith("->") && function.stopsAtNull(0);
    boolean reader =
        function.signature().notation().endsWith("-> number")
            && function.signature().notation().matches("(date|moment|time|duration|period): .*");
    boolean converter =
        function.id().equals("numbers")
            || function.id().equals("date of date")
            || function.id().equals("duration of text");
    return stops && !reader && !converter;
  }

  private static void collect(Object json, Set<String> ids) {
    if (json instanceof Map<?, ?> map) {
      if (map.get("function") instanceof String id) {
        ids.add(id);
      }
      map.values().forEach(each -> collect(each, ids));
    } else if (json instanceof List<?> list) {
      list.forEach(each -> collect(each, ids));
    }
  }

  @Test
  void shouldHandTheCasesToTheBrowser() throws IOException {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (SharedCase each : SharedCase.all()) {
      if (each.problem() == null) {
        cases.add(forBrowser(each));
      }
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("now", SharedCase.NOW.toString());
    file.put("values", SharedCase.SAMPLES.raw());
    file.put("cases", cases);
    Path target = Path.of("target", "expressions", "cases.json");
    Files.createDirectories(target.getParent());
    new ObjectMapper().writeValue(target.toFile(), file);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(400);
  }

  private static Map<String, Object> forBrowser(SharedCase each) {
    Compiled compiled = Expressions.compile(each.expression(), SharedCase.SAMPLES.scope());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", each.expression());
    json.put("zone", each.zone().getId());
    json.put("tree", compiled.toJson());
    if (each.fails() != null) {
      json.put("fails", each.fails());
    } else {
      json.put("is", SampleValues.shown(expected(each)));
    }
    return json;
  }
}
