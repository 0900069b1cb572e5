package org.docket.numbering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Values;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * For what a number is drawn.
 *
 * @param record the record or document that gets it
 * @param values what the record has: its fields, {@code creator}, {@code unit}
 * @param businessDate the day that the number shows and that decides the period
 */
public record NumberRequest(
    SeriesDefinition series, UUID record, Values values, LocalDate businessDate) {

  /** The texts of the values that the number is made of; one that is empty is a problem. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : series.paths()) {
      texts.put(path, text(path));
    }
    return texts;
  }

  private String text(String path) {
    @Nullable Object value = values;
    for (String name : path.split("\\.")) {
      value = value instanceof Values members ? members.get(name) : null;
    }
    return shown(value)
        .orElseThrow(
            () -> new ProblemException(NumberingProblems.valueMissing(series.key(), path)));
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
