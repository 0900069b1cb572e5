package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.event.LoggedEvent;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.problem.Text;
import org.docket.record.RecordHistory.Change;
import org.docket.record.RecordHistory.EnclosedFile;
import org.docket.record.RecordHistory.Entry;
import org.docket.record.RecordHistory.Followed;
import org.docket.record.RecordView.Named;
import org.docket.record.internal.RecordWork;
import org.jspecify.annotations.Nullable;

/** Events of the log as entries of a timeline, without what the person may not see. */
final class TimelineEntries {

  private static final List<String> FOLLOWED =
      List.of(
          "asked",
          "skipped",
          "passed",
          "dropped",
          "nothing",
          "started",
          "informed",
          "waits",
          "calls",
          "ended");

  private final Organization organization;
  private final Locale language;
  private final ObjectNode values;

  /**
   * Of one record; its entries are asked for from the newest to the oldest.
   *
   * @param now what the record is
   */
  TimelineEntries(Organization organization, Locale language, ObjectNode now) {
    this.organization = organization;
    this.language = language;
    this.values = now.deepCopy();
  }

  /**
   * The entry of an event.
   *
   * @param before the form that the record had when it happened
   * @param after the form that it had from then on; another one only when it was moved
   */
  Entry entry(
      LoggedEvent event,
      FormDefinition before,
      FormDefinition after,
      RecordWork work,
      Set<String> hidden) {
    List<Change> changes = new ArrayList<>();
    ObjectNode now = values.deepCopy();
    for (JsonNode change : event.data().path("changes")) {
      values.set(change.path("field").asText(), change.path("before"));
    }
    for (JsonNode change : event.data().path("changes")) {
      String key = change.path("field").asText();
      after
          .field(key)
          .filter(field -> !hidden.contains(field.path()))
          .ifPresent(
              field ->
                  changes.add(
                      change(
                          before.field(key).orElse(field).in(values),
                          field.in(now),
                          change,
                          work)));
    }
    return new Entry(
        event.at(),
        Optional.ofNullable(event.actor()).map(this::named),
        Optional.ofNullable(event.onBehalfOf()).map(this::named),
        event.kind(),
        changes,
        followed(event.data().path("then")),
        words(event.data()),
        files(event.data().path("files")));
  }

  private List<Followed> followed(JsonNode then) {
    List<Followed> followed = new ArrayList<>();
    for (JsonNode each : then) {
      List<String> people = new ArrayList<>();
      each.path("people").forEach(id -> people.add(named(UUID.fromString(id.asText())).name()));
      Text title = text(each.path("title")).orElse(Text.same(""));
      Optional<Text> why = text(each.path("why"));
      followed.add(new Followed(what(each), title, people, why));
    }
    return followed;
  }

  private static List<EnclosedFile> files(JsonNode enclosed) {
    List<EnclosedFile> files = new ArrayList<>();
    for (JsonNode file : enclosed) {
      if (file.path("id").isTextual()) {
        files.add(
            new EnclosedFile(
                UUID.fromString(file.path("id").asText()),
                file.path("name").asText(),
                file.path("type").asText(),
                file.path("size").asLong(),
                file.path("signature").asBoolean()));
      }
    }
    return files;
  }

  private static String what(JsonNode followed) {
    return followed.path("stopped").asBoolean()
        ? "stopped"
        : FOLLOWED.stream().filter(followed::has).findFirst().orElse("");
  }

  private Change change(
      FieldDefinition old, FieldDefinition field, JsonNode change, RecordWork work) {
    return new Change(
        field.key(),
        field.title(),
        shown(old, change.get("before"), work),
        shown(field, change.get("after"), work));
  }

  private Optional<String> shown(
      FieldDefinition field, @Nullable JsonNode stored, RecordWork work) {
    return stored == null
        ? Optional.empty()
        : Optional.of(field.kind().display(stored, field, work.lookups(), language));
  }

  /** The single words of the event, such as a step, an outcome, a comment. */
  private Map<String, String> words(JsonNode data) {
    Map<String, String> words = new LinkedHashMap<>();
    data.properties()
        .forEach(
            member ->
                text(member.getValue())
                    .ifPresent(word -> words.put(member.getKey(), word.in(language))));
    return words;
  }

  private static Optional<Text> text(JsonNode value) {
    if (value.path("en").isTextual() && value.path("zh").isTextual()) {
      return Optional.of(Text.of(value.path("en").asText(), value.path("zh").asText()));
    }
    return value.isValueNode() && !value.isNull()
        ? Optional.of(Text.same(value.asText()))
        : Optional.empty();
  }

  private Named named(UUID person) {
    return new Named(person.toString(), organization.person(person).map(Person::name).orElse(""));
  }
}
