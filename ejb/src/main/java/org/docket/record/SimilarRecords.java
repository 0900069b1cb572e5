package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.form.Reading;
import org.docket.form.SimilarRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who fills in a form is told about records that may be about the same thing. Nothing
 * but what the person may read, and nothing that keeps the record from being handed in.
 */
@ApplicationScoped
public class SimilarRecords {

  private static final int MOST = 5;
  private static final int SHORTEST = 2;

  private final RecordStore store;
  private final RecordRepository records;
  private final RecordDesk desk;
  private final ListReading reading;
  private final Rights rights;

  @Inject
  public SimilarRecords(
      RecordStore store,
      RecordRepository records,
      RecordDesk desk,
      ListReading reading,
      Rights rights) {
    this.store = store;
    this.records = records;
    this.desk = desk;
    this.reading = reading;
    this.rights = rights;
  }

  /** Another record, as far as it is named. */
  public record Similar(UUID id, String title, Optional<String> number, Text state) {}

  /**
   * What a rule of the form found.
   *
   * @param fields keys of the fields that were compared
   */
  public record Hint(List<String> fields, Text say, List<Similar> records) {}

  /**
   * Looks for records like the one that is filled in.
   *
   * @param record the record that is changed; null for a new one
   */
  @Transactional
  public List<Hint> find(String form, @Nullable UUID record, JsonNode data) {
    if (!(data instanceof ObjectNode filled)) {
      return List.of();
    }
    if (record != null) {
      requireReadable(record);
    }
    OpenRecord imagined = store.imagine(form, filled);
    FormDefinition definition = imagined.definition();
    RecordLookups lookups = desk.lookups();
    Set<String> hidden = rights.hiddenInLists(definition, lookups);
    return definition.similar().stream()
        .filter(rule -> rule.fields().keySet().stream().noneMatch(hidden::contains))
        .flatMap(rule -> hint(rule, definition, imagined.data(), lookups, record).stream())
        .toList();
  }

  private void requireReadable(UUID record) {
    RecordWork work =
        records
            .find(record)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
  }

  private Optional<Hint> hint(
      SimilarRule rule,
      FormDefinition form,
      ObjectNode data,
      RecordLookups lookups,
      @Nullable UUID self) {
    Map<String, List<String>> filters = filters(rule, form, data, lookups);
    if (filters.size() < rule.fields().size()) {
      return Optional.empty();
    }
    List<Similar> found =
        search(form, filters, lookups).stream()
            .filter(row -> !row.id().equals(self) && row.state() != RecordState.CANCELLED)
            .limit(MOST)
            .map(row -> new Similar(row.id(), row.title(), row.number(), row.stateTitle()))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hint(List.copyOf(rule.fields().keySet()), rule.say(), found));
  }

  private Map<String, List<String>> filters(
      SimilarRule rule, FormDefinition form, ObjectNode data, RecordLookups lookups) {
    Reading values = new Reading(lookups, desk.evaluation(), new ProblemCollector(), "/data");
    Map<String, List<String>> filters = new LinkedHashMap<>();
    rule.fields()
        .forEach(
            (key, likeness) -> {
              FieldDefinition field = form.field(key).orElseThrow();
              JsonNode stored = data.get(key);
              Object value = stored == null ? null : field.kind().slotValue(stored, values);
              String text = value == null ? "" : value.toString();
              if (text.length() >= SHORTEST || (value != null && !(value instanceof String))) {
                filters.put(key, List.of(likeness.operator() + ":" + text));
              }
            });
    return filters;
  }

  private List<RecordRow> search(
      FormDefinition form, Map<String, List<String>> filters, RecordLookups lookups) {
    ListRequest request =
        new ListRequest(form.key(), null, filters, "", List.of(), MOST + 3, null, false);
    return reading
        .rows(
            request,
            new ListReading.Reading(
                form, everything(form), rights.hiddenInLists(form, lookups), lookups))
        .rows();
  }

  private static ListView everything(FormDefinition form) {
    return new ListView(
        "similar",
        form.title(),
        List.of("title"),
        List.copyOf(
            form.fields().stream()
                .filter(FieldDefinition::searchable)
                .map(FieldDefinition::key)
                .toList()),
        List.of(),
        Optional.empty(),
        form.source().location());
  }
}
