package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.form.Lines;
import org.docket.form.Reading;
import org.docket.problem.ProblemCollector;

/** Keeps the line table equal to the lines that have searchable columns. */
@ApplicationScoped
public class SearchableLines {

  private final RecordRepository records;

  @Inject
  public SearchableLines(RecordRepository records) {
    this.records = records;
  }

  void follow(RecordWork work, ObjectNode before, ObjectNode data, Map<String, String> slots) {
    List<FieldDefinition> tables =
        work.form().fields().stream().filter(SearchableLines::isSearchable).toList();
    if (tables.isEmpty()) {
      return;
    }
    Map<LineRow.Key, LineRow> present = present(work, tables, before);
    for (FieldDefinition table : tables) {
      List<ObjectNode> lines = Lines.of(data.get(table.key()));
      for (int i = 0; i < lines.size(); i++) {
        LineRow.Key key =
            new LineRow.Key(work.row().id(), table.key(), lines.get(i).path("_id").asText());
        LineRow known = present.remove(key);
        LineRow row = known == null ? new LineRow(key, work.form().key()) : known;
        write(row, i, table, lines.get(i), work, slots);
        if (known == null) {
          records.add(row);
        }
      }
    }
    present.values().forEach(records::remove);
  }

  /** A record whose tables were empty has none, and nobody has to ask for them. */
  private Map<LineRow.Key, LineRow> present(
      RecordWork work, List<FieldDefinition> tables, ObjectNode before) {
    Map<LineRow.Key, LineRow> present = new HashMap<>();
    if (tables.stream().anyMatch(table -> !before.path(table.key()).isEmpty())) {
      records.linesOf(work.row().id()).forEach(row -> present.put(row.key(), row));
    }
    return present;
  }

  private static boolean isSearchable(FieldDefinition table) {
    return table.columns().stream().anyMatch(FieldDefinition::searchable);
  }

  private static void write(
      LineRow row,
      int place,
      FieldDefinition table,
      ObjectNode line,
      RecordWork work,
      Map<String, String> slots) {
    Reading reading =
        new Reading(work.lookups(), work.evaluation(), new ProblemCollector(), "/data");
    row.moveTo(place);
    row.slots().clear();
    for (FieldDefinition column : table.columns()) {
      String slot = slots.get(column.path());
      JsonNode stored = line.get(column.key());
      if (slot != null && stored != null) {
        row.slots().set(slot, RecordWriter.shortened(column.kind().slotValue(stored, reading)));
      }
    }
  }
}
