package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;
import org.docket.record.Aggregates;
import org.docket.record.Aggregates.Row;
import org.docket.record.RecordState;
import org.docket.record.internal.Group.Part;
import org.jspecify.annotations.Nullable;

/** Groups as people read them. */
public final class AggregateRows {

  private static final Text NONE = Text.of("(none)", "（空）");

  private final FormDefinition form;
  private final Measures measures;
  private final RecordLookups lookups;
  private final Locale locale;

  public AggregateRows(
      FormDefinition form, Measures measures, RecordLookups lookups, Locale locale) {
    this.form = form;
    this.measures = measures;
    this.lookups = lookups;
    this.locale = locale;
  }

  /** In the order of their keys; what they refer to is looked up in one statement. */
  public List<Row> of(List<Object[]> found) {
    int keys = measures.groups().size();
    prefetch(found);
    List<Row> rows = new ArrayList<>();
    for (Object[] each : found) {
      List<Aggregates.Key> shown = new ArrayList<>();
      for (int i = 0; i < keys; i++) {
        shown.add(key(measures.groups().get(i), each[i]));
      }
      rows.add(new Row(shown, measures.figures(each, keys)));
    }
    rows.sort(order());
    return rows;
  }

  private void prefetch(List<Object[]> found) {
    Set<UUID> referenced = new HashSet<>();
    for (int i = 0; i < measures.groups().size(); i++) {
      if (measures.groups().get(i).column().type().equals("reference")) {
        for (Object[] row : found) {
          id(row[i]).ifPresent(referenced::add);
        }
      }
    }
    lookups.prefetch(referenced);
  }

  private Comparator<Row> order() {
    Collator words = Collator.getInstance(locale);
    Comparator<Row> order = Comparator.comparing(row -> 0);
    for (int i = 0; i < measures.groups().size(); i++) {
      int place = i;
      boolean calendar = measures.groups().get(i).part() != null;
      order =
          order
              .thenComparing(row -> row.keys().get(place).value().isEmpty())
              .thenComparing(
                  row ->
                      calendar
                          ? row.keys().get(place).value().orElse("")
                          : row.keys().get(place).title(),
                  calendar ? Comparator.<String>naturalOrder() : words::compare);
    }
    return order;
  }

  private Aggregates.Key key(Group group, @Nullable Object value) {
    if (value == null || value.toString().isEmpty()) {
      return new Aggregates.Key(Optional.empty(), NONE.in(locale), group.filter(null));
    }
    Part part = group.part();
    String title =
        part == null ? title(group, value) : title(part, LocalDate.parse(value.toString()));
    return new Aggregates.Key(Optional.of(value.toString()), title, group.filter(value.toString()));
  }

  private static String title(Part part, LocalDate first) {
    return switch (part) {
      case YEAR -> String.valueOf(first.getYear());
      case QUARTER -> first.getYear() + " Q" + (first.getMonthValue() + 2) / 3;
      case MONTH -> first.toString().substring(0, "yyyy-MM".length());
      case WEEK, DAY -> first.toString();
    };
  }

  private String title(Group group, Object value) {
    String text = value.toString();
    return switch (group.column().type()) {
      case "state" -> RecordState.of(text).title().in(locale);
      case "person" -> named(id(value).flatMap(lookups::person), text);
      case "unit" -> named(lookups.unit(text), text);
      case "position" -> named(lookups.position(text), text);
      case "reference" -> id(value).flatMap(lookups::row).map(RecordRow::title).orElse(text);
      default -> group.field(form).map(field -> ofField(field, text)).orElse(text);
    };
  }

  private String ofField(FieldDefinition field, String text) {
    return switch (field.kind().id()) {
      case "yes-no" ->
          field.kind().display(BooleanNode.valueOf(text.equals("true")), field, lookups, locale);
      case "choice" -> field.kind().display(TextNode.valueOf(text), field, lookups, locale);
      default -> text;
    };
  }

  private String named(Optional<Lookups.Entry> entry, String otherwise) {
    return entry.map(found -> found.title().in(locale)).orElse(otherwise);
  }

  private static Optional<UUID> id(@Nullable Object value) {
    try {
      return Optional.ofNullable(value).map(text -> UUID.fromString(text.toString()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
