package org.docket.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the numbers of a series look like, such as {@code PG-{unit.code}-{yyyy}{MM}-{0000}}: texts,
 * values of the record, parts of the business date, and one counter. A counter that outgrows its
 * digits gets more of them.
 *
 * @param parts in order; exactly one of them is a counter
 */
public record NumberPattern(String source, List<Part> parts) {

  /** One piece of a number. */
  public sealed interface Part {}

  /** Stays as it is. */
  public record Literal(String text) implements Part {}

  /** A value of the record by its path, such as {@code unit.code}. */
  public record Value(String path) implements Part {}

  /** A part of the business date. */
  public record Dated(DatePart part, FiscalYear year) implements Part {}

  /** The running number with at least so many digits. */
  public record Counter(int width, Digits digits) implements Part {}

  /** What of a date can be shown. */
  public enum DatePart {
    YEAR("yyyy", 4),
    SHORT_YEAR("yy", 2),
    FISCAL_YEAR("fyyy", 4),
    SHORT_FISCAL_YEAR("fy", 2),
    QUARTER("q", 1),
    MONTH("MM", 2),
    DAY("dd", 2);

    private final String token;
    private final int width;

    DatePart(String token, int width) {
      this.token = token;
      this.width = width;
    }

    static Optional<DatePart> of(String token) {
      return Stream.of(values()).filter(part -> part.token.equals(token)).findFirst();
    }

    String token() {
      return token;
    }

    int width() {
      return width;
    }

    /** Whether it says something else in a series with a fiscal year of its own. */
    boolean isFiscal() {
      return this == FISCAL_YEAR || this == SHORT_FISCAL_YEAR;
    }

    String show(LocalDate day, FiscalYear year) {
      return switch (this) {
        case YEAR -> formatted("uuuu", day);
        case SHORT_YEAR -> formatted("uu", day);
        case MONTH -> formatted("MM", day);
        case DAY -> formatted("dd", day);
        case FISCAL_YEAR -> "%04d".formatted(year.year(day));
        case SHORT_FISCAL_YEAR -> "%02d".formatted(year.year(day) % 100);
        case QUARTER -> Integer.toString(year.quarter(day));
      };
    }

    private static String formatted(String format, LocalDate day) {
      return DateTimeFormatter.ofPattern(format, Locale.ROOT).format(day);
    }
  }

  public NumberPattern {
    parts = List.copyOf(parts);
    if (parts.stream().filter(Counter.class::isInstance).count() != 1) {
      throw new IllegalArgumentException("A pattern has one counter: " + source);
    }
  }

  /** Paths of the values that it shows, each once, in order. */
  public List<String> paths() {
    return parts.stream()
        .flatMap(part -> part instanceof Value value ? Stream.of(value.path) : Stream.empty())
        .distinct()
        .toList();
  }

  Set<DatePart> dateParts() {
    return parts.stream()
        .flatMap(part -> part instanceof Dated dated ? Stream.of(dated.part) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /**
   * The number.
   *
   * @param values text by path; a path that is missing is shown as it is written
   */
  String format(Map<String, String> values, LocalDate day, long counter) {
    StringBuilder number = new StringBuilder();
    parts.forEach(part -> number.append(show(part, values, day, counter)));
    return number.toString();
  }

  /** What stands before the first part that is not the same in all numbers. */
  public String prefix() {
    return parts.get(0) instanceof Literal literal ? literal.text : "";
  }

  private static String show(Part part, Map<String, String> values, LocalDate day, long counter) {
    if (part instanceof Literal literal) {
      return literal.text;
    }
    if (part instanceof Value value) {
      return values.getOrDefault(value.path, "{" + value.path + "}");
    }
    if (part instanceof Dated dated) {
      return dated.part.show(day, dated.year);
    }
    return part instanceof Counter running ? running.digits.show(counter, running.width) : "";
  }
}
