package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.expression.Type.Field;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sources made to hang, to overflow the stack or to fill the memory end with a problem. */
class HostileExpressionsTest {
  private static final long SMALL_STACK = 512 * 1024;
  private static final EvaluationContext CONTEXT =
      EvaluationContext.of(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
  private static final Scope SCOPE =
      Scope.of(
          Map.of(
              "a", Field.required(Type.NUMBER),
              "t", Field.required(Type.TEXT),
              "list", Field.required(Type.listOf(Type.NUMBER)),
              "texts", Field.required(Type.listOf(Type.TEXT))));

  @TestFactory
  Stream<DynamicTest> shouldRefuseWhatIsTooDeepOrTooLong() {
    return Stream.of(
            "(".repeat(3_999),
            "(".repeat(3_000) + "1",
            "-".repeat(3_999) + "1",
            "not(".repeat(900) + "true" + ")".repeat(90),
            "[".repeat(1_999) + "]".repeat(1_999),
            "a" + "+a".repeat(1_999),
            "a" + "**a".repeat(1_300),
            "true" + " and true".repeat(400),
            "list" + "[1]".repeat(1_300),
            "a" + ".a".repeat(1_999),
            "if true then ".repeat(300) + "1",
            "a in (".repeat(600),
            "a in [".repeat(600),
            "a in (a in (a in (1, 2), 3), 4)" + "(".repeat(3_000),
            "for x in ".repeat(400),
            "some x in list, ".repeat(240) + "x in list satisfies true",
            "a in (" + "[1..2], ".repeat(450) + "3)",
            "\"".repeat(3_999),
            "@\"".repeat(1_500),
            "x".repeat(4_001),
            "9".repeat(3_999),
            "sum(".repeat(999),
            "days between ".repeat(300))
        .map(source -> DynamicTest.dynamicTest(shortened(source), () -> refused(source)));
  }

  private static void refused(String source) throws InterruptedException {
    onSmallStack(
        () ->
            assertThat(Expressions.tryCompile(source, SCOPE, null).problemsOrNone()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> shouldEndWhatIsTooMuchWork() {
    String x100 = "x".repeat(100);
    return Stream.of(
            "count(for x in 1..20000, y in 1..20000 return 1)",
            "some x in list, y in list, z in list satisfies x + y + z = -1",
            "every x in list satisfies not(some y in list satisfies x * y = 2.5)",
            "list[some y in list satisfies y = -1]",
            "string join(for x in 1..20000 return \"" + x100 + "\", \"\")",
            "replace(t, \"x\", t)",
            "replace(t, \"x\", replace(\"" + x100 + "\", \"x\", \"" + x100 + "\"))",
            "split(t, \"x\")",
            "concatenate(" + "list, ".repeat(300) + "list)",
            "for x in list return list",
            "for x in 1..1000000 return x",
            "flatten(for x in list return list)",
            "for x in list return string join(texts, t)",
            "for x in list return index of(list, x)",
            "for x in list return distinct values(list)",
            "for x in list return sort(list)",
            "for x in list return contains(t + t, string(x) + t)",
            "for x in 1..20000 return 10 ** 300 + x / 7",
            "count(for x in list, y in [1, 2, 3, 4] return modulo(10 ** 300, 7 * 10 ** -300))",
            "for x in list return round(x, -1000000)")
        .map(source -> DynamicTest.dynamicTest(shortened(source), () -> ended(source)));
  }

  private static void ended(String source) throws InterruptedException {
    Compiled expression = Expressions.compile(source, SCOPE);
    Map<String, Object> values = new HashMap<>();
    values.put("a", BigDecimal.ONE);
    values.put("t", "x".repeat(60_000));
    values.put("list", new ArrayList<>(Collections.nCopies(20_000, new BigDecimal("1.5"))));
    values.put("texts", new ArrayList<>(Collections.nCopies(20_000, "a")));
    AtomicReference<String> code = new AtomicReference<>("");
    onSmallStack(
        () -> {
          try {
            expression.evaluate(Values.of(values), CONTEXT);
            code.set("value");
          } catch (ProblemException problem) {
            code.set(problem.first().code());
          }
        });
    assertThat(code.get())
        .isIn(
            "value",
            "expression.too-much-work",
            "expression.list-too-long",
            "expression.text-too-long");
    boolean cheap = source.contains("10 ** 300 + x") || source.contains("round(");
    assertThat(code.get()).matches(each -> cheap || !each.equals("value"));
  }

  @Test
  void shouldRefuseAListThatIsTooLongWhenHandedOver() {
    List<Object> long20001 = new ArrayList<>(Collections.nCopies(20_001, BigDecimal.ONE));
    Compiled count = Expressions.compile("count(list)", SCOPE);
    assertThat(codeOf(() -> count.evaluate(Values.of(Map.of("list", long20001)), CONTEXT)))
        .isEqualTo("expression.list-too-long");
  }

  @Test
  void shouldWriteTheDeepestTreeAsJson() throws Exception {
    String source = "a" + " + a".repeat(118);
    Compiled deep = Expressions.compile(source, SCOPE);
    String json = new ObjectMapper().writeValueAsString(deep.toJson());
    assertThat(new ObjectMapper().readTree(json).get("kind").textValue()).isEqualTo("call");
  }

  /** Each source of the shared cases, spoilt in some way, compiles or has located problems. */
  @Test
  void shouldLocateAMistakeInEverySpoiltSource() {
    Random random = new Random(20_260_302L);
    List<String> sources = SharedCase.all().stream().map(SharedCase::expression).toList();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String source = spoilt(sources.get(random.nextInt(sources.size())), sources, random);
      List<ExpressionProblem> problems =
          Expressions.tryCompileCondition(source, SharedCase.SAMPLES.scope()).problemsOrNone();
      refused += problems.isEmpty() ? 0 : 1;
      for (ExpressionProblem problem : problems) {
        assertThat(problem.start()).as(source).isBetween(0, source.length());
        assertThat(problem.end()).as(source).isBetween(problem.start(), source.length());
        assertThat(problem.code()).matches("expression\\.[a-z-]+");
        assertThat(problem.message().zh()).matches("(?s).*\\p{IsHan}.*");
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  private static String spoilt(String source, List<String> sources, Random random) {
    StringBuilder spoilt = new StringBuilder(source);
    String junk = "()[]{}.,:;+-*/=<>!@\"'\\ #$%&|~^?0a_中😀\u0000\ud800\u200b\n";
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(spoilt.length() + 1);
      int end = Math.min(spoilt.length(), at + random.nextInt(4));
      int junkAt = random.nextInt(junk.length());
      switch (random.nextInt(4)) {
        case 0 -> spoilt.delete(at, end);
        case 1 -> spoilt.insert(at, junk.charAt(junkAt));
        case 2 -> spoilt.replace(at, end, junk.substring(junkAt));
        default -> {
          String other = sources.get(random.nextInt(sources.size()));
          spoilt.insert(at, other, 0, random.nextInt(other.length() + 1));
        }
      }
    }
    return spoilt.toString();
  }

  private static String codeOf(Runnable evaluation) {
    try {
      evaluation.run();
      return "value";
    } catch (ProblemException problem) {
      return problem.first().code();
    }
  }

  private static void onSmallStack(Runnable body) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, body, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
    thread.start();
    thread.join();
    assertThat(failure.get()).isNull();
  }

  private static String shortened(String source) {
    return source.length() < 70 ? source : source.substring(0, 70) + "…";
  }

  @Test
  void shouldCompileFromManyThreadsAtOnce() {
    Compiled sum = Expressions.compile("sum(for x in list return x * a)", SCOPE);
    Values values = Values.of(Map.of("a", 2, "list", List.of(1, 2, 3)));
    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> sum.evaluate(values, CONTEXT)))
        .allMatch(each -> new BigDecimal("12").compareTo((BigDecimal) each) == 0);
  }
}
