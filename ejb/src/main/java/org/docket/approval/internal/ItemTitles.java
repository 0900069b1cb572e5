package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.Lines;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.jspecify.annotations.Nullable;

/** What people call the items of a record: as their lines are shown in the form. */
final class ItemTitles {

  private static final Text NOTHING = Text.of("without", "未填");

  private final OpenRecord record;
  private @Nullable ObjectNode data;

  ItemTitles(OpenRecord record) {
    this.record = record;
  }

  /** The number of the line and what stands in its first column. */
  Text ofLine(String table, String row, int number) {
    Optional<FieldDefinition> first =
        record.definition().field(table).stream().flatMap(t -> t.columns().stream()).findFirst();
    Text shown =
        first
            .flatMap(column -> lineOf(table, row).map(line -> shown(column, line)))
            .orElse(Text.same(""));
    return Text.of(
        ("line " + number + " " + shown.en()).strip(), ("第" + number + "行 " + shown.zh()).strip());
  }

  /** What the lines of an item have in common. */
  Text ofValue(String table, Compiled by, @Nullable Object value) {
    return column(table, by)
        .flatMap(column -> lineWith(table, column, value))
        .orElseGet(() -> ofValue(value));
  }

  static Text ofValue(@Nullable Object value) {
    if (value instanceof Values named) {
      Object name = named.get("name") == null ? named.get("title") : named.get("name");
      return name == null ? NOTHING : Text.same(name.toString());
    }
    return value == null ? NOTHING : Text.same(value.toString());
  }

  /** The column where the lines are grouped by one and not by something computed. */
  private Optional<FieldDefinition> column(String table, Compiled by) {
    List<Path> references = List.copyOf(by.references());
    boolean plain =
        references.size() == 1
            && references.get(0).segments().size() == 2
            && references.get(0).toString().equals(by.source().strip());
    return plain
        ? record.definition().at(table + "." + references.get(0).segments().get(1))
        : Optional.empty();
  }

  private Optional<Text> lineWith(String table, FieldDefinition column, @Nullable Object value) {
    return Lines.of(data().get(table)).stream()
        .filter(line -> is(column, line, value))
        .findFirst()
        .map(line -> shown(column, line));
  }

  private boolean is(FieldDefinition column, ObjectNode line, @Nullable Object value) {
    JsonNode stored = line.get(column.key());
    Object there =
        stored == null || stored.isNull()
            ? null
            : column.kind().value(stored, column, record.lookups());
    return value != null && ofValue(value).equals(ofValue(there));
  }

  private Optional<ObjectNode> lineOf(String table, String row) {
    return Lines.of(data().get(table)).stream()
        .filter(line -> line.path("_id").asText().equals(row))
        .findFirst();
  }

  private ObjectNode data() {
    if (data == null) {
      data = record.data();
    }
    return data;
  }

  private Text shown(FieldDefinition known, ObjectNode line) {
    JsonNode stored = line.get(known.key());
    FieldDefinition column = known.in(line, data());
    return stored == null || stored.isNull()
        ? Text.same("")
        : Text.of(
            column.kind().display(stored, column, record.lookups(), Locale.ENGLISH),
            column.kind().display(stored, column, record.lookups(), Locale.SIMPLIFIED_CHINESE));
  }
}
