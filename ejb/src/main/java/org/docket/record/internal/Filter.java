package org.docket.record.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.CodeTree;
import org.docket.form.ListItem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.internal.Columns.Column;
import org.docket.record.internal.Columns.Kind;

/**
 * One condition over a column. It is true or false for every record and never neither, so that what
 * is not within a filter is within its opposite.
 */
final class Filter {

  static final List<String> OPERATORS =
      List.of(
          "eq",
          "ne",
          "in",
          "lt",
          "le",
          "gt",
          "ge",
          "between",
          "contains",
          "starts",
          "empty",
          "within");

  private static final int MOST_VALUES = 200;
  private static final String ME = "me";

  private final Column column;
  private final String operator;
  private final List<String> values;
  private final Viewpoint viewpoint;

  Filter(Column column, String operator, List<String> values, Viewpoint viewpoint) {
    this.column = column;
    this.operator = operator;
    this.values = List.copyOf(values);
    this.viewpoint = viewpoint;
    if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      throw bad("text without NUL characters", "不含 NUL 字符的文字");
    }
  }

  /** As a client writes it for a column: {@code op:value}; without an operator it is equality. */
  static Filter parse(Column column, String written, Viewpoint viewpoint) {
    int colon = written.indexOf(':');
    if (colon > 0 && OPERATORS.contains(written.substring(0, colon))) {
      String operator = written.substring(0, colon);
      String value = written.substring(colon + 1);
      boolean several = operator.equals("in") || operator.equals("between");
      List<String> values = several ? List.of(value.split(",", -1)) : List.of(value);
      return new Filter(column, operator, values, viewpoint);
    }
    return written.equals("empty")
        ? new Filter(column, "empty", List.of("true"), viewpoint)
        : new Filter(column, "eq", List.of(written), viewpoint);
  }

  String in(QueryText query) {
    String path = column.path();
    return switch (operator) {
      case "ne" -> "not (" + present(equal(query)) + ")";
      case "in" -> present(path + " in " + query.parameter(several()));
      case "lt" -> present(path + " < " + query.parameter(typed(value())));
      case "le" -> present(path + upTo(query, value()));
      case "gt" ->
          present(
              isDay(value())
                  ? path + " >= " + query.parameter(nextDay(value()))
                  : path + " > " + query.parameter(typed(value())));
      case "ge" -> present(path + " >= " + query.parameter(typed(value())));
      case "between" -> present(between(query));
      case "contains" -> present(like(query, "%" + QueryText.literal(lower()) + "%"));
      case "starts" -> present(like(query, QueryText.literal(lower()) + "%"));
      case "empty" -> path + (isYes() ? " is null" : " is not null");
      case "within" -> present(within(query));
      default -> present(equal(query));
    };
  }

  private String present(String condition) {
    return "(" + condition + " and " + column.path() + " is not null)";
  }

  /** A day stands for all its moments. */
  private String equal(QueryText query) {
    return isDay(value())
        ? range(query, value(), value())
        : column.path() + " = " + query.parameter(typed(value()));
  }

  private String between(QueryText query) {
    if (values.size() != 2) {
      throw bad("two values with a comma between them", "用逗号分隔的两个值");
    }
    return range(query, values.get(0), values.get(1));
  }

  private String range(QueryText query, String from, String to) {
    String path = column.path();
    return path + " >= " + query.parameter(typed(from)) + " and " + path + upTo(query, to);
  }

  private String upTo(QueryText query, String end) {
    return isDay(end)
        ? " < " + query.parameter(nextDay(end))
        : " <= " + query.parameter(typed(end));
  }

  private String within(QueryText query) {
    if (column.kind() == Kind.TREE) {
      return below(query);
    }
    if (column.kind() == Kind.NODE) {
      return branch(query);
    }
    if (column.kind() != Kind.TIME) {
      throw bad("within for days, moments and trees only", "仅日期、时间、逐级选择字段和有上下级的单据可用 within");
    }
    Period period =
        Period.of(value(), viewpoint.today())
            .orElseThrow(
                () ->
                    bad(
                        "one of " + String.join(", ", Period.WORDS) + ", last-N-days, next-N-days",
                        "其中之一：" + String.join("、", Period.WORDS) + "、last-N-days、next-N-days"));
    return "%s >= %s and %s < %s"
        .formatted(
            column.path(),
            query.parameter(startOf(period.from())),
            column.path(),
            query.parameter(startOf(period.until())));
  }

  /** An item of a tree, or anything below it. */
  private String below(QueryText query) {
    String path = path(value());
    return "(%s = %s or %s like %s escape '!')"
        .formatted(
            column.path(),
            query.parameter(path),
            column.path(),
            query.parameter(QueryText.literal(path) + "/%"));
  }

  /**
   * A record and all that stand under it: one stretch of the paths. Its ends are values, so that
   * the database knows how long it is.
   */
  private String branch(QueryText query) {
    Optional<TreePath> top = viewpoint.places().apply((UUID) typed(value()));
    return top.map(
            path ->
                "%s in (select n.id from TreeNodeRow n where n.path >= %s and n.path < %s)"
                    .formatted(
                        column.path(),
                        query.parameter(path.text()),
                        query.parameter(path.text() + TreePath.END)))
        .orElse("1 = 0");
  }

  private String path(String code) {
    CodeTree tree = column.tree();
    List<ListItem> path = tree == null ? List.of() : tree.path(code);
    if (path.isEmpty()) {
      throw bad("a code of the list", "代码表中的代码");
    }
    return String.join("/", path.stream().map(ListItem::code).toList());
  }

  private String like(QueryText query, String pattern) {
    if (column.kind() != Kind.TEXT) {
      throw bad("eq, ne, lt, le, gt, ge or between", "eq、ne、lt、le、gt、ge 或 between");
    }
    return "lower(" + column.path() + ") like " + query.parameter(pattern) + " escape '!'";
  }

  private String lower() {
    return value().toLowerCase(Locale.ROOT);
  }

  private boolean isYes() {
    return switch (value()) {
      case "true", "" -> true;
      case "false" -> false;
      default -> throw bad("true or false", "true 或 false");
    };
  }

  private String value() {
    if (values.size() != 1) {
      throw bad("one value", "一个值");
    }
    return values.get(0);
  }

  /** An empty list would match nothing, and is more likely a mistake. */
  private List<Object> several() {
    List<Object> several =
        values.stream().filter(each -> !each.isEmpty()).map(this::typed).toList();
    if (several.isEmpty() || several.size() > MOST_VALUES) {
      throw bad(
          "1 to " + MOST_VALUES + " values with commas between them",
          "1 至 " + MOST_VALUES + " 个用逗号分隔的值");
    }
    return several;
  }

  private Object typed(String text) {
    String meant =
        text.equals(ME) && column.type().equals("person") ? viewpoint.person().toString() : text;
    try {
      return switch (column.kind()) {
        case TEXT -> meant;
        case TREE -> path(meant);
        case STATE -> RecordState.of(meant).key();
        case ID, NODE -> UUID.fromString(meant);
        case NUMBER -> number(meant);
        case TIME ->
            isDay(meant)
                ? startOf(LocalDate.parse(meant))
                : OffsetDateTime.parse(meant).toInstant();
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw badType();
    }
  }

  /** Wider ones would only burden the database. */
  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (text.length() > 40 || Math.abs((long) number.scale()) > 40) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private boolean isDay(String text) {
    return column.kind() == Kind.TIME && text.length() == 10;
  }

  private Instant nextDay(String day) {
    try {
      return startOf(LocalDate.parse(day).plusDays(1));
    } catch (DateTimeParseException e) {
      throw badType();
    }
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(viewpoint.zone()).toInstant();
  }

  private ProblemException badType() {
    return switch (column.kind()) {
      case STATE -> bad("one of " + RecordState.keys(), "其中之一：" + RecordState.keys());
      case ID, NODE -> bad("an id", "一个标识");
      case NUMBER -> bad("a number", "数字");
      default ->
          bad("a day such as 2026-03-02 or a moment with its offset", "日期，例如 2026-03-02，或带时区的时间");
    };
  }

  private ProblemException bad(String expected, String zh) {
    String written = operator + ":" + String.join(",", values);
    return new ProblemException(RecordProblems.badFilter(column.name(), written, expected, zh));
  }
}
