package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.record.Aggregates.Heading;
import org.docket.record.internal.Columns.Column;
import org.docket.record.internal.Columns.Kind;
import org.docket.record.internal.FilterNames.Place;
import org.docket.record.internal.FilterNames.Referenced;
import org.jspecify.annotations.Nullable;

/**
 * A column that figures are grouped by, of the records themselves or of those that a field refers
 * to.
 *
 * @param row what the query calls the row of the record that a field refers to
 * @param part of the calendar; null for the value itself
 */
record Group(String written, Place place, String row, @Nullable Part part) {

  /** Parts of the calendar. */
  enum Part {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private LocalDate last(LocalDate first) {
      return switch (this) {
        case YEAR -> first.plusYears(1).minusDays(1);
        case QUARTER -> first.plusMonths(3).minusDays(1);
        case MONTH -> first.plusMonths(1).minusDays(1);
        case WEEK -> first.plusDays(6);
        case DAY -> first;
      };
    }
  }

  static Group of(String written, FilterNames names, String row) {
    int colon = written.indexOf(':');
    Place place = names.require(colon < 0 ? written : written.substring(0, colon)).of(row);
    if (place.column().table() != null) {
      throw Measures.badFigure(written, "a column that is not one of lines", "不属于明细表的列");
    }
    if (place.column().kind() != Kind.TIME) {
      if (colon >= 0) {
        throw Measures.badFigure(written, "a column without ':'", "不带“:”的列");
      }
      return new Group(written, place, row, null);
    }
    String word = colon < 0 ? "day" : written.substring(colon + 1);
    return Stream.of(Part.values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .map(part -> new Group(written, place, row, part))
        .orElseThrow(
            () ->
                Measures.badFigure(
                    written, "year, quarter, month, week or day", "year、quarter、month、week 或 day"));
  }

  Column column() {
    return place.column();
  }

  /**
   * What the query has to join: a record that the person may not see is as one that is not there.
   */
  String joins(QueryText query) {
    Referenced referenced = place.referenced();
    String reference = place.reference();
    if (referenced == null || reference == null) {
      return "";
    }
    String link = row + "Link";
    return " left join LinkRow %s on %s.fromId = r.id and %s.path = %s left join RecordRow %s on %s.id = %s.toId and %s"
        .formatted(
            link,
            link,
            link,
            query.parameter(reference),
            row,
            row,
            link,
            referenced.readable(row, query));
  }

  /** The field that is grouped by; empty for what every record has. */
  Optional<FieldDefinition> field(FormDefinition form) {
    Referenced referenced = place.referenced();
    String name = column().name();
    return referenced == null
        ? form.field(name)
        : referenced.form().field(name.substring(name.indexOf('.') + 1));
  }

  Heading heading(FormDefinition form) {
    Referenced referenced = place.referenced();
    String name = column().name();
    Text title = form.columnTitle(name);
    if (referenced != null) {
      int dot = name.indexOf('.');
      Text own = form.columnTitle(name.substring(0, dot));
      Text other = referenced.form().columnTitle(name.substring(dot + 1));
      title = Text.of(own.en() + " · " + other.en(), own.zh() + " · " + other.zh());
    }
    return new Heading(written, title, column().type());
  }

  /**
   * The filter that the records of the group fit, in the notation of filters.
   *
   * @param value the key of the group; null for the records without a value
   */
  String filter(@Nullable String value) {
    if (value == null) {
      ArrayNode present = condition("empty").add("false");
      return place.referenced() == null
          ? condition("empty").add("true").toString()
          : JsonNodeFactory.instance.objectNode().set("not", present).toString();
    }
    if (part == null) {
      return condition("eq").add(value).toString();
    }
    String last = part.last(LocalDate.parse(value)).toString();
    ArrayNode days = condition("between");
    days.addArray().add(value).add(last);
    return days.toString();
  }

  private ArrayNode condition(String operator) {
    return JsonNodeFactory.instance.arrayNode().add(column().name()).add(operator);
  }
}
