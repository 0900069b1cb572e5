package org.docket.numbering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.numbering.SeriesDefinition.Case;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * For what a number is drawn.
 *
 * @param record the record or document that gets it
 * @param values what the record has: its fields, {@code creator}, {@code unit}
 * @param scope the types of the values
 * @param context the moment of drawing
 */
public record NumberRequest(
    SeriesDefinition series, UUID record, Values values, Scope scope, EvaluationContext context) {

  /** The day that the number shows and that decides the period. */
  LocalDate day() {
    return series
        .date()
        .map(this::dated)
        .orElseGet(() -> LocalDate.ofInstant(context.now(), context.zone()));
  }

  private LocalDate dated(String formula) {
    Object day =
        Expressions.compile(formula, scope, Type.DATE).evaluate(values, context.whileFilling());
    return Optional.ofNullable(day)
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .orElseThrow(() -> missing(formula));
  }

  /** The first case that is for these values. */
  Case choice() {
    return series.choices().stream()
        .filter(choice -> choice.when().isEmpty() || holds(choice.when()))
        .findFirst()
        .orElseThrow();
  }

  private boolean holds(String formula) {
    Object answer =
        Expressions.compile(formula, scope, Type.YES_NO).evaluate(values, context.whileFilling());
    if (answer == null) {
      throw missing(formula);
    }
    return Boolean.TRUE.equals(answer);
  }

  /** The texts of the values that the number is made of; one that is empty is a problem. */
  Map<String, String> texts(Case choice) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : series.paths(choice)) {
      texts.put(path, text(path));
    }
    return texts;
  }

  private String text(String path) {
    @Nullable Object value = values;
    for (String name : path.split("\\.")) {
      value = value instanceof Values members ? members.get(name) : null;
    }
    return shown(value).orElseThrow(() -> missing(path));
  }

  private ProblemException missing(String what) {
    return new ProblemException(NumberingProblems.valueMissing(series.key(), what));
  }

  private static Optional<String> shown(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.of(number.toPlainString());
    }
    return Optional.ofNullable(value)
        .filter(v -> v instanceof String || v instanceof Number)
        .map(v -> v.toString().strip())
        .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
  }
}
