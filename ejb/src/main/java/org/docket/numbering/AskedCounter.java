package org.docket.numbering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.numbering.SeriesDefinition.Case;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A counter as somebody asks for it without a record: by what its numbers show.
 *
 * @param texts by path
 * @param day the day that the numbers show
 */
record AskedCounter(
    SeriesDefinition series,
    Case choice,
    Map<String, String> texts,
    LocalDate day,
    CounterKey key) {

  /**
   * A case that is not there, or a text that is empty, is a problem.
   *
   * @param choice key of the case; empty for the pattern of all others
   * @param day null for today
   */
  static AskedCounter of(
      SeriesDefinition series,
      String choice,
      Map<String, String> values,
      @Nullable LocalDate day,
      DocketClock clock) {
    Case found =
        series.choices().stream()
            .filter(one -> one.key().equals(choice))
            .findFirst()
            .orElseThrow(() -> new ProblemException(NumberingProblems.noSuchCase(choice)));
    Map<String, String> texts = texts(series, found, values);
    LocalDate shown = Optional.ofNullable(day).orElseGet(clock::today);
    return new AskedCounter(series, found, texts, shown, series.counter(found, texts, shown));
  }

  private static Map<String, String> texts(
      SeriesDefinition series, Case choice, Map<String, String> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : series.paths(choice)) {
      String text = values.getOrDefault(path, "").strip();
      if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
        throw new ProblemException(NumberingProblems.valueMissing(series.key(), path));
      }
      texts.put(path, text);
    }
    return texts;
  }

  String number(long value) {
    return choice.pattern().format(texts, day, value);
  }
}
