package org.docket.record.importing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;
import org.docket.record.importing.ImportProblems;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.EmptyCells;
import org.docket.record.importing.ImportSettings.LineMode;
import org.docket.record.importing.ImportSettings.SheetMapping;
import org.docket.record.importing.internal.Assembled.Place;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a record's row, and of the rows of its lines, together to what is sent. */
final class Assembling {

  private static final String LINE_ID = "_id";

  private final FormDefinition form;
  private final ImportSettings settings;
  private final CellReading cells;

  Assembling(FormDefinition form, ImportSettings settings, CellReading cells) {
    this.form = form;
    this.settings = settings;
    this.cells = cells;
  }

  /**
   * The values of a record.
   *
   * @param before the data of a record that is there already; null for a new one
   */
  Assembled of(FileRecord record, @Nullable ObjectNode before) {
    ImportLineRow row = record.row();
    Assembled assembled = nothing(row);
    SheetMapping mapping = settings.sheet(row.sheet()).orElseThrow();
    Fields fields = new Fields(assembled, row, mapping, before == null);
    for (FieldDefinition field : form.fields()) {
      if (!field.isTable()) {
        fields.put(field, field.key(), assembled.data());
      } else if (settings.hasLinesOf(field.key())) {
        table(field, record, before, assembled);
      }
    }
    return assembled;
  }

  /** Before anything is known of the record. */
  Assembled nothing(ImportLineRow row) {
    return new Assembled(new Place(row.sheet(), row.line(), -1));
  }

  private final class Fields {

    private final Assembled assembled;
    private final ImportLineRow row;
    private final SheetMapping mapping;
    private final boolean isNew;
    private final List<@Nullable Object> content;

    Fields(Assembled assembled, ImportLineRow row, SheetMapping mapping, boolean isNew) {
      this.assembled = assembled;
      this.row = row;
      this.mapping = mapping;
      this.isNew = isNew;
      this.content = row.cells();
    }

    void put(FieldDefinition field, String pointer, ObjectNode target) {
      int column = mapping.columnOf(field.key()).orElse(-1);
      if (column < 0) {
        return;
      }
      Place place = new Place(row.sheet(), row.line(), column);
      assembled.came(pointer, place);
      Object cell = column < content.size() ? content.get(column) : null;
      if (cell == null) {
        if (!isNew && settings.emptyCells() == EmptyCells.CLEAR) {
          target.set(field.key(), NullNode.getInstance());
        }
        return;
      }
      JsonNode read = cells.read(cell, field, problem -> assembled.refuse(problem, place));
      if (read != null) {
        target.set(field.key(), read);
      }
    }
  }

  private void table(
      FieldDefinition table, FileRecord record, @Nullable ObjectNode before, Assembled assembled) {
    List<ImportLineRow> rows =
        record.lines().stream()
            .filter(
                line ->
                    settings
                        .sheet(line.sheet())
                        .filter(mapping -> mapping.target().equals(table.key()))
                        .isPresent())
            .toList();
    boolean replace = before == null || settings.lines() == LineMode.REPLACE;
    if (rows.isEmpty() && !(before != null && replace)) {
      return;
    }
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    Map<String, ObjectNode> present = new HashMap<>();
    for (ObjectNode line :
        before == null ? List.<ObjectNode>of() : Lines.of(before.get(table.key()))) {
      String id = line.path(LINE_ID).asText();
      ObjectNode kept = lines.objectNode().put(LINE_ID, id);
      present.put(id, kept);
      if (!replace) {
        lines.add(kept);
      }
    }
    rows.forEach(row -> line(table, row, present, before == null, lines, assembled));
    assembled.data().set(table.key(), lines);
  }

  private void line(
      FieldDefinition table,
      ImportLineRow row,
      Map<String, ObjectNode> present,
      boolean isNewRecord,
      ArrayNode lines,
      Assembled assembled) {
    SheetMapping mapping = settings.sheet(row.sheet()).orElseThrow();
    String key = isNewRecord ? null : Staging.text(mapping, ImportSettings.ROW, row.cells());
    ObjectNode line = key == null ? lines.objectNode() : present.get(key);
    int keyColumn = mapping.columnOf(ImportSettings.ROW).orElse(-1);
    if (line == null) {
      assembled.refuse(
          ImportProblems.noSuchRow(String.valueOf(key)),
          new Place(row.sheet(), row.line(), keyColumn));
      return;
    }
    int index = key == null ? -1 : indexOf(key, lines);
    if (index < 0) {
      index = lines.size();
      lines.add(line);
    }
    String pointer = table.key() + "/" + index;
    if (assembled.knows(pointer)) {
      assembled.refuse(
          ImportProblems.rowTwice(String.valueOf(key)),
          new Place(row.sheet(), row.line(), keyColumn));
    }
    assembled.came(pointer, new Place(row.sheet(), row.line(), -1));
    Fields fields = new Fields(assembled, row, mapping, key == null);
    for (FieldDefinition column : table.columns()) {
      fields.put(column, pointer + "/" + column.key(), line);
    }
  }

  private static int indexOf(String key, ArrayNode lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).path(LINE_ID).asText().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
