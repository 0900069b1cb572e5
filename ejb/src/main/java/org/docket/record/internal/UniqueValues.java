package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.docket.form.Condition;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormValues;
import org.docket.form.UniqueRule;
import org.docket.platform.CanonicalJson;
import org.docket.platform.StorageProblems;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.RecordProblems;

/** Sees to it that no two records of a form share values that must be unique. */
@ApplicationScoped
public class UniqueValues {

  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 80;

  private final RecordRepository records;

  @Inject
  public UniqueValues(RecordRepository records) {
    this.records = records;
  }

  void follow(RecordWork work, ObjectNode data) {
    if (!areIn(work.form())) {
      return;
    }
    Map<UniqueValueRow.Key, Supplier<Problem>> wanted = wanted(work, data);
    // What has its first revision now has claimed nothing before.
    if (work.row().revision() > 1) {
      release(work, wanted);
    }
    wanted.forEach((key, taken) -> claim(work, key, taken));
  }

  private static boolean areIn(FormDefinition form) {
    return !form.uniques().isEmpty() || form.fields().stream().anyMatch(FieldDefinition::unique);
  }

  /** Once more, as which records are compared may depend on their state. */
  void moved(RecordWork work) {
    boolean depends =
        work.form().uniques().stream().anyMatch(rule -> rule.among() instanceof Condition.When);
    if (depends && work.row().revision() > 0) {
      Map<UniqueValueRow.Key, Supplier<Problem>> wanted = wanted(work, work.data());
      release(work, wanted);
      wanted.forEach((key, taken) -> claim(work, key, taken));
    }
  }

  /** The values that these data claim, with what to say when another record has them. */
  Map<UniqueValueRow.Key, Supplier<Problem>> wanted(RecordWork work, ObjectNode data) {
    Map<UniqueValueRow.Key, Supplier<Problem>> wanted = new LinkedHashMap<>();
    for (FieldDefinition field : work.form().fields()) {
      JsonNode stored = data.get(field.key());
      if (field.unique() && stored != null) {
        wanted.put(key(work, field.key(), normal(stored)), () -> taken(work, field, data));
      }
    }
    work.form().uniques().stream()
        .filter(rule -> isCompared(work, rule, data))
        .forEach(rule -> wanted.put(key(work, rule, data), () -> taken(work, rule, data)));
    return wanted;
  }

  private static boolean isCompared(RecordWork work, UniqueRule rule, ObjectNode data) {
    if (!rule.fields().stream().allMatch(data::has)) {
      return false;
    }
    if (!(rule.among() instanceof Condition.When when)) {
      return rule.among().isAlways();
    }
    FormValues values =
        new FormValues(work.form().fields(), data, work.lookups(), work.surroundings().envelope());
    return Boolean.TRUE.equals(
        when.expression().evaluate(values, work.evaluation().whileFilling()));
  }

  /** Gives back all values, when the record no longer counts. */
  public void release(RecordWork work) {
    release(work, new LinkedHashMap<>());
  }

  private void release(RecordWork work, Map<UniqueValueRow.Key, Supplier<Problem>> wanted) {
    for (UniqueValueRow row : records.uniqueValuesOf(work.row().id())) {
      if (wanted.remove(row.key()) == null) {
        records.remove(row);
      }
    }
    records.flush();
  }

  private void claim(RecordWork work, UniqueValueRow.Key key, Supplier<Problem> taken) {
    if (records.uniqueValue(key).isPresent()) {
      throw new ProblemException(taken.get());
    }
    try {
      records.add(new UniqueValueRow(key, work.row().id()));
      records.flush();
    } catch (PersistenceException somebodyWasFaster) {
      throw StorageProblems.conflict(somebodyWasFaster, taken);
    }
  }

  private static Problem taken(RecordWork work, FieldDefinition field, ObjectNode data) {
    return RecordProblems.notUnique(
        field.title(), shown(work, field, data), "/data/" + field.key());
  }

  private static Problem taken(RecordWork work, UniqueRule rule, ObjectNode data) {
    List<FieldDefinition> fields =
        rule.fields().stream().flatMap(key -> work.form().field(key).stream()).toList();
    String values =
        fields.stream().map(field -> shown(work, field, data)).collect(Collectors.joining(" · "));
    Text titles =
        Text.of(
            fields.stream().map(field -> field.title().en()).collect(Collectors.joining(" + ")),
            fields.stream().map(field -> field.title().zh()).collect(Collectors.joining(" + ")));
    return RecordProblems.notUniqueTogether(
        rule.say(), titles, values, "/data/" + rule.fields().get(0));
  }

  private static String shown(RecordWork work, FieldDefinition field, ObjectNode data) {
    return field
        .kind()
        .display(data.path(field.key()), field.in(data), work.lookups(), Locale.ROOT);
  }

  private static UniqueValueRow.Key key(RecordWork work, UniqueRule rule, ObjectNode data) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    rule.fields().forEach(field -> values.add(normal(data.path(field))));
    return key(work, String.join("+", rule.fields()), CanonicalJson.of(values));
  }

  private static UniqueValueRow.Key key(RecordWork work, String name, String content) {
    return new UniqueValueRow.Key(
        work.form().key(), shortened(name, LONGEST_NAME), shortened(content, LONGEST));
  }

  /** Long values are told apart by their hash. */
  private static String shortened(String text, int longest) {
    return text.length() > longest ? CanonicalJson.sha256Hex(text) : text;
  }

  /** Upper and lower case and spaces around are one. */
  private static String normal(JsonNode stored) {
    String text = stored.has("id") ? stored.path("id").asText() : stored.asText(stored.toString());
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
