package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.Lines;

/** Keeps the table of references equal to what the data say. */
@ApplicationScoped
public class Links {

  private static final String SOURCE = "source";

  private final RecordRepository records;

  @Inject
  public Links(RecordRepository records) {
    this.records = records;
  }

  /** Remembers that the record was spawned from another. */
  public void spawned(UUID child, UUID source) {
    records.add(new LinkRow(child, SOURCE, source, LinkRow.SPAWNED));
  }

  /** Remembers that somebody made the record from another. */
  void made(UUID child, UUID source) {
    records.add(new LinkRow(child, SOURCE, source, LinkRow.MADE));
  }

  void follow(RecordWork work, ObjectNode before, ObjectNode data) {
    Map<String, UUID> present = targets(work, before);
    Map<String, UUID> wanted = targets(work, data);
    if (wanted.equals(present)) {
      return;
    }
    UUID from = work.row().id();
    for (LinkRow link : present.isEmpty() ? List.<LinkRow>of() : records.linksFrom(from)) {
      UUID target = wanted.remove(link.path());
      if (target != null) {
        link.pointTo(target);
      } else if (link.isReference()) {
        records.remove(link);
      }
    }
    wanted.forEach((path, to) -> records.add(new LinkRow(from, path, to, LinkRow.REFERENCE)));
  }

  private static Map<String, UUID> targets(RecordWork work, ObjectNode data) {
    Map<String, UUID> targets = new LinkedHashMap<>();
    for (FieldDefinition field : work.form().fields()) {
      add(field, field.key(), data, targets);
      if (field.isTable()) {
        for (ObjectNode line : Lines.of(data.get(field.key()))) {
          String place = field.key() + "/" + line.path("_id").asText() + "/";
          field.columns().forEach(column -> add(column, place + column.key(), line, targets));
        }
      }
    }
    return targets;
  }

  private static void add(
      FieldDefinition field, String path, ObjectNode data, Map<String, UUID> targets) {
    JsonNode stored = data.get(field.key());
    if (stored != null && field.details() instanceof FieldDetails.Reference) {
      targets.put(path, UUID.fromString(stored.path("id").asText()));
    }
  }
}
