package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.platform.CanonicalJson;
import org.docket.problem.Problem;
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
    if (work.form().fields().stream().noneMatch(FieldDefinition::unique)) {
      return;
    }
    Map<UniqueValueRow.Key, FieldDefinition> wanted = wanted(work, data);
    // What has its first revision now has claimed nothing before.
    if (work.row().revision() > 1) {
      release(work, wanted);
    }
    wanted.forEach((key, field) -> claim(work, key, field, data));
  }

  /** The values that these data claim. */
  Map<UniqueValueRow.Key, FieldDefinition> wanted(RecordWork work, ObjectNode data) {
    Map<UniqueValueRow.Key, FieldDefinition> wanted = new LinkedHashMap<>();
    for (FieldDefinition field : work.form().fields()) {
      JsonNode stored = data.get(field.key());
      if (field.unique() && stored != null) {
        wanted.put(key(work, field, stored), field);
      }
    }
    return wanted;
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
      throw new ProblemException(taken(work, field, data));
    }
    try {
      records.add(new UniqueValueRow(key, work.row().id()));
      records.flush();
    } catch (PersistenceException somebodyWasFaster) {
      throw new ProblemException(taken(work, field, data));
    }
  }

  static Problem taken(RecordWork work, FieldDefinition field, ObjectNode data) {
    String shown = field.kind().display(data.path(field.key()), field, work.lookups(), Locale.ROOT);
    return RecordProblems.notUnique(field.title(), shown, "/data/" + field.key());
  }

  /** Upper and lower case and spaces around are one; long values are told apart by their hash. */
  private static UniqueValueRow.Key key(RecordWork work, FieldDefinition field, JsonNode stored) {
    String text = stored.isObject() ? stored.path("id").asText() : stored.asText();
    String normal = text.strip().toLowerCase(Locale.ROOT);
    String content = normal.length() > LONGEST ? CanonicalJson.sha256Hex(normal) : normal;
    return new UniqueValueRow.Key(work.form().key(), field.key(), content);
  }
}
