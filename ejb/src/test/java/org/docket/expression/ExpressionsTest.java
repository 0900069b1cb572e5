package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
  private static final EvaluationContext CONTEXT =
      EvaluationContext.of(Instant.parse("2026-03-02T18:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final Type LINE =
      Type.record(
          "parts",
          Map.of("qty", Field.required(Type.NUMBER), "amount", Field.optional(Type.NUMBER)));

  private static final Type ENGINE =
      Type.record(
          "engine",
          Map.of(
              "warrantyUntil", Field.required(Type.DATE),
              "hoursLimit", Field.required(Type.NUMBER)));

  private static final Scope FORM =
      Scope.of(
          Map.of(
              "hours", Field.optional(Type.NUMBER),
              "total", Field.required(Type.NUMBER),
              "engine", Field.required(ENGINE),
              "fault", Field.optional(Type.TEXT),
              "parts", Field.required(Type.listOf(LINE))));

  private static final Values VALUES = values(null);

  private static Values values(Integer hours) {
    Map<String, Object> values = new HashMap<>();
    values.put("hours", hours);
    values.put("total", new BigDecimal("1.10"));
    values.put(
        "engine",
        RecordValue.of("e1", Map.of("warrantyUntil", LocalDate.of(2026, 3, 3), "hoursLimit", 500)));
    values.put(
        "parts",
        List.of(
            Values.of(Map.of("qty", 2, "amount", new BigDecimal("10.005"))),
            Values.of(Map.of("qty", 5))));
    return Values.of(values);
  }

  @Test
  void shouldAcceptAConditionWhoseMissingValueIsGuarded() {
    Compiled condition =
        Expressions.compileCondition("hours != null and hours <= engine.hoursLimit", FORM);

    assertThat(condition.isTrue(values(null), CONTEXT)).isFalse();
    assertThat(condition.isTrue(values(500), CONTEXT)).isTrue();
    assertThat(condition.references())
        .containsExactlyInAnyOrder(Path.of("hours"), Path.of("engine", "hoursLimit"));
  }

  @Test
  void shouldRefuseAConditionThatCanBeNeitherYesNorNo() {
    CompileResult result = Expressions.tryCompileCondition("total > 0 and hours < 5", FORM);

    assertThat(result.problemsOrNone())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("expression.may-be-missing");
              assertThat(problem.start()).isEqualTo(14);
              assertThat(problem.end()).isEqualTo(19);
              assertThat(problem.message().en()).contains("coalesce(hours, 0)");
            });
  }

  @Test
  void shouldReportEveryMisspeltNameWithASuggestion() {
    CompileResult result = Expressions.tryCompile("totl + engine.hoursLimt", FORM, Type.NUMBER);

    assertThat(result.problemsOrNone())
        .extracting(each -> each.code() + "@" + each.start() + ": " + each.message().en())
        .containsExactly(
            "expression.unknown-name@0: There is no `totl` here. Did you mean `total`?",
            "expression.unknown-member@14: There is no `hoursLimt` in engine. Did you mean"
                + " `hoursLimit`?");
  }

  @Test
  void shouldTellTheColumnWhenThrown() {
    assertThatThrownBy(() -> Expressions.compile("sum(parts.amout)", FORM, Type.NUMBER))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("column 11")
        .hasMessageContaining("Did you mean `amount`?");
  }

  @Test
  void shouldTakeTheDayFromTheZoneOfTheContext() {
    Compiled inWarranty = Expressions.compileCondition("today() <= engine.warrantyUntil", FORM);

    assertThat(inWarranty.isTrue(VALUES, CONTEXT)).isTrue();
    assertThat(Expressions.compile("today()", FORM, Type.DATE).evaluate(VALUES, CONTEXT))
        .isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void shouldSumTheLinesThatHaveAnAmount() {
    assertThat(number("round(sum(parts.amount), 2)")).isEqualByComparingTo("10.01");
    assertThat(number("sum(parts[qty > 100].amount)")).isEqualByComparingTo("0");
  }

  @Test
  void shouldExplainEachPart() {
    Explanation why =
        Expressions.compile("total * 2 > engine.hoursLimit", FORM).explain(VALUES, CONTEXT);

    assertThat(why.value()).isEqualTo(false);
    assertThat(why.parts())
        .extracting(Explanation::source)
        .containsExactly("total * 2", "engine.hoursLimit");
  }

  @Test
  void shouldEndWithAProblemAtTheDivisionByZero() {
    Compiled division = Expressions.compile("1 + total / (engine.hoursLimit - 500)", FORM);

    assertThatThrownBy(() -> division.evaluate(VALUES, CONTEXT))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("In `total / (engine.hoursLimit - 500)`: Division by zero");
  }

  @Test
  void shouldLeaveAnAnswerOpenWhileFillingIn() {
    Scope scope = Scope.of(Map.of("hours", Field.required(Type.NUMBER)));
    Compiled value = Expressions.compile("if hours > 100 then 1 else 2", scope, Type.NUMBER);

    assertThat(value.evaluate(Values.none(), CONTEXT.whileFilling())).isNull();
    assertThatThrownBy(() -> value.evaluate(Values.none(), CONTEXT))
        .hasMessageContaining("expression.value-missing");
  }

  private static BigDecimal number(String source) {
    return (BigDecimal) Expressions.compile(source, FORM, Type.NUMBER).evaluate(VALUES, CONTEXT);
  }
}
