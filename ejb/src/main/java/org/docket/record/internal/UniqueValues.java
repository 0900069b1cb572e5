package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.platform.CanonicalJson;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** Sees to it that no two records of a form share a value that must be unique. */
@ApplicationScoped
public class UniqueValues {

  private static final int LONGEST = 300;

  private final RecordRepository records;

  @Inject
  public UniqueValues(RecordRepository records) {
    this.records = records;
  }

  void follow(RecordWork work, ObjectNode data) {
    List<FieldDefinition> unique =
        work.form().fields().stream().filter(FieldDefinition::unique).toList();
    if (unique.isEmpty()) {
      return;
    }
    Map<UniqueValueRow.Key, FieldDefinition> wanted = new LinkedHashMap<>();
    for (FieldDefinition field : unique) {
      JsonNode stored = data.get(field.key());
      if (stored != null) {
        wanted.put(key(work, field, stored), field);
      }
    }
    release(work, wanted);
    wanted.forEach((key, field) -> claim(work, key, field, data));
  }

  /** Gives back all values, when the record no longer counts. */
  public void release(RecordWork work) {
    release(work, new LinkedHashMap<>());
  }

  private void release(RecordWork work, Map<UniqueValueRow.Key, FieldDefinition> wanted) {
    for (UniqueValueRow row : records.uniqueValuesOf(work.row().id())) {
      if (wanted.remove(row.key()) == null) {
        records.remove(row);
      }
    }
    records.flush();
  }

  private void claim(
      RecordWork work, UniqueValueRow.Key key, FieldDefinition field, ObjectNode data) {
    if (records.uniqueValue(key).isPresent()) {
      throw taken(work, field, data);
    }
    try {
      records.add(new UniqueValueRow(key, work.row().id()));
      records.flush();
    } catch (PersistenceException somebodyWasFaster) {
      throw taken(work, field, data);
    }
  }

  private static ProblemException taken(RecordWork work, FieldDefinition field, ObjectNode data) {
    String shown = field.kind().display(data.path(field.key()), field, work.lookups(), Locale.ROOT);
    return new ProblemException(
        RecordProblems.notUnique(field.title(), shown, "/data/" + field.key()));
  }

  /** Upper and lower case and spaces around are one; long values are told apart by their hash. */
  private static UniqueValueRow.Key key(RecordWork work, FieldDefinition field, JsonNode stored) {
    String text = stored.isObject() ? stored.path("id").asText() : stored.asText();
    String normal = text.strip().toLowerCase(Locale.ROOT);
    String content = normal.length() > LONGEST ? CanonicalJson.sha256Hex(normal) : normal;
    return new UniqueValueRow.Key(work.form().key(), field.key(), content);
  }
}
