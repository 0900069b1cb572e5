package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.Signatures;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;

/**
 * Who decided what and when, as the signature strip of a document shows it (PROCESSES 5.3): from
 * the event log, so that it tells what happened and not what is planned.
 */
@ApplicationScoped
public class SignatureStrip {

  private final EventLog events;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public SignatureStrip(EventLog events, Organization organization, DocketClock clock) {
    this.events = events;
    this.organization = organization;
    this.clock = clock;
  }

  /** Writes down the decisions that stand, as steps, and the opinions that were given. */
  void write(ObjectNode snapshot, OpenRecord record, CompiledSet set) {
    Signatures given = new Signatures(events.of(record.id()));
    snapshot.putObject("steps").set("l", lines(given.standing(), record, set));
    snapshot.putObject("opinions").set("l", lines(given.opinions(), record, set));
  }

  private ArrayNode lines(List<LoggedEvent> said, OpenRecord record, CompiledSet set) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    said.stream()
        .filter(event -> event.data().has("step"))
        .forEach(event -> lines.add(step(event, record, set)));
    return lines;
  }

  private ObjectNode step(LoggedEvent event, OpenRecord record, CompiledSet set) {
    UUID actor = Signatures.signer(event);
    Optional<Person> person = actor == null ? Optional.empty() : organization.person(actor);
    JsonNode said = event.data();
    Optional<ChainStep> step = step(said.path("step").asText(), record, set);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode members = node.putObject("m");
    members.set(
        "title", FieldSnapshot.shown(step.map(ChainStep::title).orElse(text(said.path("title")))));
    members.set("role", FieldSnapshot.shown(role(event, step)));
    members.set("name", name(event, person.map(Person::name).orElse("")));
    members.set(
        "date",
        FieldSnapshot.scalar(event.at().atZone(clock.zone()).toOffsetDateTime().withNano(0)));
    members.set("outcome", FieldSnapshot.shown(text(said.path("outcome"))));
    members.set("opinion", FieldSnapshot.scalar(said.path("comment").asText("")));
    members.set("signature", drawn(said.path("files")));
    return node;
  }

  /** What was drawn by hand, as an image; empty where nothing was. */
  private static ObjectNode drawn(JsonNode files) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (JsonNode file : files) {
      if (file.path("signature").asBoolean()) {
        node.put("img", file.path("id").asText());
      }
    }
    return node;
  }

  /** An agent signs with both names. */
  private JsonNode name(LoggedEvent event, String name) {
    UUID other = event.onBehalfOf();
    if (other == null || other.equals(Signatures.signer(event))) {
      return FieldSnapshot.scalar(name);
    }
    String principal = organization.person(other).map(Person::name).orElse("");
    return FieldSnapshot.shown(Text.of(name + " for " + principal, name + "（代" + principal + "）"));
  }

  private static Optional<ChainStep> step(String step, OpenRecord record, CompiledSet set) {
    return set.all(ProcessDefinition.class).stream()
        .filter(process -> process.form().equals(record.form()))
        .flatMap(process -> process.chain().stream())
        .flatMap(chain -> ChainMap.of(chain).findStep(step).stream())
        .findFirst();
  }

  private Text role(LoggedEvent event, Optional<ChainStep> step) {
    LocalDate day = LocalDate.ofInstant(event.at(), clock.zone());
    List<Text> positions = new SignedPositions(organization.chart()).of(event, step, day);
    return Text.of(
        positions.stream().map(Text::en).collect(Collectors.joining(", ")),
        positions.stream().map(Text::zh).collect(Collectors.joining("、")));
  }

  private static Text text(JsonNode text) {
    return text.isObject()
        ? Text.of(text.path("en").asText(), text.path("zh").asText())
        : Text.same(text.asText(""));
  }
}
