package org.docket.record.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.AggregateRequest;
import org.docket.record.Aggregates.Heading;
import org.docket.record.RecordProblems;
import org.docket.record.internal.Columns.Column;
import org.docket.record.internal.Columns.Kind;
import org.jspecify.annotations.Nullable;

/** What is measured of which groups, checked against what the person may see. */
public final class Measures {

  private static final Map<String, Text> FUNCTIONS =
      Map.of(
          "count", Text.of("Count", "数量"),
          "sum", Text.of("Sum", "合计"),
          "avg", Text.of("Average", "平均"),
          "min", Text.of("Smallest", "最小"),
          "max", Text.of("Largest", "最大"));

  private final List<Group> groups;
  private final List<Measure> measures;

  private Measures(List<Group> groups, List<Measure> measures) {
    this.groups = List.copyOf(groups);
    this.measures = List.copyOf(measures);
  }

  /**
   * A figure.
   *
   * @param column null for the count
   * @param scale digits of an average behind the point
   */
  record Measure(String written, String function, @Nullable Column column, int scale) {

    /** The parts of a query that the figure is made of. */
    List<String> parts() {
      String path = column == null ? "r.id" : column.path();
      return switch (function) {
        case "avg" -> List.of("sum(" + path + ")", "count(" + path + ")");
        default -> List.of(function + "(" + path + ")");
      };
    }

    @Nullable String figure(Object[] row, int place) {
      Object first = row[place];
      if (function.equals("avg")) {
        long count = ((Number) row[place + 1]).longValue();
        return first == null || count == 0
            ? null
            : plain(
                ((BigDecimal) first)
                    .divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_EVEN));
      }
      return first instanceof BigDecimal number ? plain(number) : text(first);
    }

    private static String plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
      return value instanceof Instant || value instanceof Number ? value.toString() : null;
    }
  }

  public static Measures of(AggregateRequest request, ListSearch.Question question) {
    if (request.groups().size() > AggregateRequest.MOST_GROUPS
        || request.measures().size() > AggregateRequest.MOST_MEASURES) {
      throw new ProblemException(
          RecordProblems.tooManyFigures(
              AggregateRequest.MOST_GROUPS, AggregateRequest.MOST_MEASURES));
    }
    Columns columns = new Columns(question.form(), question.slots(), question.hidden());
    List<String> wanted = request.measures().isEmpty() ? List.of("count") : request.measures();
    FilterNames names = question.names(columns);
    List<Group> groups = new ArrayList<>();
    request.groups().forEach(each -> groups.add(Group.of(each, names, "group" + groups.size())));
    List<String> grouped = groups.stream().map(Group::written).toList();
    return new Measures(
        groups,
        wanted.stream().map(each -> measure(each, columns, question.form(), grouped)).toList());
  }

  private static Measure measure(
      String written, Columns columns, FormDefinition form, List<String> grouped) {
    int colon = written.indexOf(':');
    String function = colon < 0 ? written : written.substring(0, colon);
    if (!FUNCTIONS.containsKey(function) || function.equals("count") != (colon < 0)) {
      throw badFigure(
          written,
          "count, or sum, avg, min or max with a column, such as sum:total",
          "count，或 sum、avg、min、max 加列名，例如 sum:total");
    }
    if (colon < 0) {
      return new Measure(written, function, null, 0);
    }
    Column column = columns.require(written.substring(colon + 1));
    Optional<FieldDefinition> field = form.field(column.name());
    boolean ends = function.equals("min") || function.equals("max");
    boolean measurable = column.kind() == Kind.NUMBER || (ends && column.kind() == Kind.TIME);
    if (!measurable || field.filter(Measures::hasSeveralMeasures).isPresent()) {
      throw badFigure(
          written,
          "a column of numbers in one unit of measure; for min and max also of days",
          "同一计量单位的数字列；min 和 max 也可用日期列");
    }
    String currency = field.flatMap(Measures::currencyFrom).orElse(null);
    if (currency != null && !grouped.contains(currency)) {
      throw badFigure(
          written,
          "a group by '%s', as its amounts are in several currencies".formatted(currency),
          "按“%s”分组（该金额有多种币种）".formatted(currency));
    }
    int scale = field.map(each -> each.limits().scale()).orElse(0);
    return new Measure(written, function, column, Math.max(2, scale));
  }

  /** Yuan and dollars have no sum. */
  private static Optional<String> currencyFrom(FieldDefinition field) {
    return field.details() instanceof FieldDetails.Amount amount
        ? Optional.ofNullable(amount.currencyFrom())
        : Optional.empty();
  }

  /** Pieces and kilograms have no sum. */
  private static boolean hasSeveralMeasures(FieldDefinition field) {
    return field.kind().id().equals("quantity")
        && field.details() instanceof FieldDetails.Choices choices
        && choices.options().size() > 1;
  }

  static ProblemException badFigure(String written, String expected, String zh) {
    return new ProblemException(RecordProblems.badFigure(written, expected, zh));
  }

  public List<Heading> headings(FormDefinition form, boolean ofGroups) {
    return ofGroups
        ? groups.stream().map(group -> group.heading(form)).toList()
        : measures.stream().map(measure -> heading(measure, form)).toList();
  }

  private static Heading heading(Measure measure, FormDefinition form) {
    Text function = FUNCTIONS.getOrDefault(measure.function(), Text.same(measure.function()));
    Column column = measure.column();
    if (column == null) {
      return new Heading(measure.written(), function, "integer");
    }
    Text title = form.columnTitle(column.name());
    return new Heading(
        measure.written(),
        Text.of(function.en() + ": " + title.en(), title.zh() + function.zh()),
        column.type());
  }

  public List<Group> groups() {
    return groups;
  }

  List<String> parts() {
    return measures.stream().flatMap(measure -> measure.parts().stream()).toList();
  }

  /** The figures of a row of a query, behind as many keys. */
  public List<@Nullable String> figures(Object[] row, int keys) {
    List<@Nullable String> figures = new ArrayList<>();
    int place = keys;
    for (Measure measure : measures) {
      figures.add(measure.figure(row, place));
      place += measure.parts().size();
    }
    return figures;
  }
}
