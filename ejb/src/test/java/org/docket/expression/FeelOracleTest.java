package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Another engine's answers to the shared cases: equal where FEEL and we agree, else not. */
class FeelOracleTest {
  private static final Values VALUES = SharedCase.SAMPLES.values();

  @TestFactory
  Stream<DynamicTest> shouldAgreeWhereTheCaseSaysSo() {
    return SharedCase.all().stream()
        .filter(each -> each.is() != null)
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(SharedCase each) {
    boolean expected = each.feel().equals("agrees");
    assertThat(expected || each.feel().startsWith("differs: ")).isTrue();
    assertThat(agrees(each))
        .as("%s = %s (%s)", each.expression(), each.is(), each.feel())
        .isEqualTo(expected);
  }

  private static boolean agrees(SharedCase each) {
    FeelEngineApi engine =
        FeelEngineBuilder.forJava().withClock(() -> SharedCase.NOW.atZone(each.zone())).build();
    String question = "(" + each.expression() + ") = (" + each.is() + ")";
    EvaluationResult result = engine.evaluateExpression(question, variables());
    boolean known = !result.suppressedFailures().mkString().contains("NO_FUNCTION_FOUND");
    return result.isSuccess() && known && Boolean.TRUE.equals(result.result());
  }

  private static Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    SharedCase.SAMPLES
        .fields()
        .forEach(
            (name, field) ->
                variables.put(name, SampleValues.foreign(VALUES.get(name), field.type())));
    return variables;
  }

  @Test
  void shouldAgreeMoreOftenThanDiffer() {
    List<String> feel =
        SharedCase.all().stream().filter(each -> each.is() != null).map(SharedCase::feel).toList();
    long agreeing = feel.stream().filter("agrees"::equals).count();
    assertThat(agreeing).isGreaterThan(400).isGreaterThan(feel.size() / 2);
  }
}
