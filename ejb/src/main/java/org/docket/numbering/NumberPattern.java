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
  public record Dated(DatePart part) implements Part {}

  /** The running number with at least so many digits. */
  public record Counter(int digits) implements Part {}

  /** What of a date can be shown. */
  public enum DatePart {
    YEAR("yyyy", "uuuu"),
    SHORT_YEAR("yy", "uu"),
    MONTH("MM", "MM"),
    DAY("dd", "dd");

    private final String token;
    private final String format;

    DatePart(String token, String format) {
      this.token = token;
      this.format = format;
    }

    static Optional<DatePart> of(String token) {
      return Stream.of(values()).filter(part -> part.token.equals(token)).findFirst();
    }

    String token() {
      return token;
    }

    String show(LocalDate day) {
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
      return dated.part.show(day);
    }
    int digits = part instanceof Counter running ? running.digits : 1;
    String plain = Long.toString(counter);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
