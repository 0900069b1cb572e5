package org.docket.record.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.internal.Columns.Column;
import org.docket.record.internal.Columns.Kind;

/** One condition of a list as a client writes it: {@code op:value}. */
final class Filter {

  private static final List<String> OPERATORS =
      List.of("eq", "ne", "in", "lt", "le", "gt", "ge", "between", "contains", "starts", "empty");
  private static final int MOST_VALUES = 200;

  private final Column column;
  private final String written;
  private final String operator;
  private final String value;
  private final ZoneId zone;

  private Filter(Column column, String written, ZoneId zone) {
    int colon = written.indexOf(':');
    boolean named = colon > 0 && OPERATORS.contains(written.substring(0, colon));
    this.column = column;
    this.written = written;
    this.operator = named ? written.substring(0, colon) : written.equals("empty") ? "empty" : "eq";
    this.value = named ? written.substring(colon + 1) : written;
    this.zone = zone;
  }

  static String condition(Column column, String written, ZoneId zone, QueryText query) {
    return "(" + new Filter(column, written, zone).condition(query) + ")";
  }

  private String condition(QueryText query) {
    String path = column.path();
    return switch (operator) {
      case "ne" -> path + " <> " + query.parameter(typed(value)) + " or " + path + " is null";
      case "in" -> path + " in " + query.parameter(values());
      case "lt" -> path + " < " + query.parameter(typed(value));
      case "le" -> path + upTo(query, value);
      case "gt" ->
          isDay(value)
              ? path + " >= " + query.parameter(nextDay(value))
              : path + " > " + query.parameter(typed(value));
      case "ge" -> path + " >= " + query.parameter(typed(value));
      case "between" -> between(query);
      case "contains" -> like(query, "%" + QueryText.literal(text()) + "%");
      case "starts" -> like(query, QueryText.literal(text()) + "%");
      case "empty" -> path + (value.equals("false") ? " is not null" : " is null");
      default -> equal(query);
    };
  }

  /** A day stands for all its moments. */
  private String equal(QueryText query) {
    if (isDay(value)) {
      return column.path()
          + " >= "
          + query.parameter(typed(value))
          + " and "
          + column.path()
          + upTo(query, value);
    }
    return column.path() + " = " + query.parameter(typed(value));
  }

  private String upTo(QueryText query, String end) {
    return isDay(end)
        ? " < " + query.parameter(nextDay(end))
        : " <= " + query.parameter(typed(end));
  }

  private String between(QueryText query) {
    String[] ends = value.split(",", -1);
    if (ends.length != 2) {
      throw bad("two values with a comma between them", "用逗号分隔的两个值");
    }
    return column.path()
        + " >= "
        + query.parameter(typed(ends[0]))
        + " and "
        + column.path()
        + upTo(query, ends[1]);
  }

  private String like(QueryText query, String pattern) {
    if (column.kind() != Kind.TEXT) {
      throw bad("eq, ne, lt, le, gt, ge or between", "eq、ne、lt、le、gt、ge 或 between");
    }
    return "lower(" + column.path() + ") like " + query.parameter(pattern) + " escape '!'";
  }

  private String text() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** An empty list matches nothing. */
  private List<Object> values() {
    List<Object> values =
        Stream.of(value.split(",", -1)).filter(v -> !v.isEmpty()).map(this::typed).toList();
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw bad(
          "1 to " + MOST_VALUES + " values with commas between them",
          "1 至 " + MOST_VALUES + " 个用逗号分隔的值");
    }
    return values;
  }

  private Object typed(String text) {
    try {
      return switch (column.kind()) {
        case TEXT -> text;
        case STATE -> RecordState.of(text).key();
        case ID -> UUID.fromString(text);
        case NUMBER -> new BigDecimal(text);
        case TIME -> isDay(text) ? startOf(text) : OffsetDateTime.parse(text).toInstant();
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw switch (column.kind()) {
        case STATE -> bad("one of " + RecordState.keys(), "其中之一：" + RecordState.keys());
        case ID -> bad("an id", "一个标识");
        case NUMBER -> bad("a number", "数字");
        default ->
            bad("a day such as 2026-03-02 or a moment with its offset", "日期，例如 2026-03-02，或带时区的时间");
      };
    }
  }

  private boolean isDay(String text) {
    return column.kind() == Kind.TIME && text.length() == 10;
  }

  private Instant startOf(String day) {
    return LocalDate.parse(day).atStartOfDay(zone).toInstant();
  }

  private Instant nextDay(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw bad("a day such as 2026-03-02", "日期，例如 2026-03-02");
    }
  }

  private ProblemException bad(String expected, String zh) {
    return new ProblemException(RecordProblems.badFilter(column.name(), written, expected, zh));
  }
}
