package org.docket.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.document.TemplateEdition.Signed;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.organization.Letterhead;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Unit;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.jspecify.annotations.Nullable;

/** Writes down all that the document of a record can show, in both languages. */
@ApplicationScoped
public class DocumentSnapshot {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Definitions definitions;
  private final Organization organization;
  private final SignatureStrip signatures;
  private final DocketClock clock;

  @Inject
  public DocumentSnapshot(
      Definitions definitions,
      Organization organization,
      SignatureStrip signatures,
      DocketClock clock) {
    this.definitions = definitions;
    this.organization = organization;
    this.signatures = signatures;
    this.clock = clock;
  }

  /**
   * What the document says of itself.
   *
   * @param verification the address that its QR code leads to; empty for none
   * @param watermark words across the page; null for none
   */
  record Imprint(
      String number,
      Text title,
      Instant at,
      @Nullable UUID by,
      String verification,
      @Nullable Text watermark) {}

  /**
   * The members of the record are those that the template knows: an edition of another release
   * prints the fields of that release.
   */
  ObjectNode of(OpenRecord record, TemplateInForce current, Imprint imprint) {
    CompiledSet set = definitions.release(record.releaseId());
    ObjectNode snapshot = NODES.objectNode();
    snapshot.set("record", record(record, definitions.release(current.release())));
    snapshot.set("edition", edition(current));
    snapshot.set("document", document(imprint));
    snapshot.set("process", process(record, set));
    snapshot.set("company", company(record.unitCode()));
    signatures.write(snapshot, record, set);
    return snapshot;
  }

  private ObjectNode record(OpenRecord record, CompiledSet set) {
    FieldSnapshot fields = new FieldSnapshot(record.lookups(), form -> form(form, set));
    FormDefinition definition = set.require(FormDefinition.class, record.form());
    ObjectNode node = fields.fields(definition, record.data(), record.values());
    ObjectNode members = node.withObject("/m");
    members.set("number", FieldSnapshot.scalar(record.number().orElse("")));
    members.set("title", FieldSnapshot.scalar(record.title()));
    members.set("state", FieldSnapshot.shown(record.state().title()));
    members.set("createdAt", moment(record.createdAt()));
    for (String name : new String[] {"creator", "unit"}) {
      if (record.values().get(name) instanceof Values values) {
        members.set(name, fields.named(values));
      }
    }
    FieldSnapshot.nameEnvelope(members, definition);
    return node;
  }

  private FormDefinition form(String key, CompiledSet set) {
    return set.find(FormDefinition.class, key)
        .orElseGet(() -> definitions.require(FormDefinition.class, key));
  }

  private ObjectNode document(Imprint imprint) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    members.set("number", FieldSnapshot.scalar(imprint.number()));
    members.set("title", FieldSnapshot.shown(imprint.title()));
    members.set("issuedAt", moment(imprint.at()));
    UUID by = imprint.by();
    Optional<Person> person = by == null ? Optional.empty() : organization.person(by);
    members.set("issuedBy", FieldSnapshot.scalar(person.map(Person::name).orElse("")));
    members.set("verification", FieldSnapshot.scalar(imprint.verification()));
    Text watermark = imprint.watermark();
    members.set(
        "watermark", watermark == null ? NODES.objectNode() : FieldSnapshot.shown(watermark));
    return node;
  }

  private ObjectNode edition(TemplateInForce current) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    TemplateNames.EDITION.forEach(members::putObject);
    TemplateControl control = current.template().control();
    TemplateEdition edition = current.edition();
    if (control == null || edition == null) {
      return node;
    }
    describe(edition, members);
    members.set("number", FieldSnapshot.scalar(control.number()));
    ArrayNode history = members.withObject("/history").putArray("l");
    current.history().forEach(each -> describe(each, history.addObject().putObject("m")));
    return node;
  }

  private void describe(TemplateEdition edition, ObjectNode members) {
    members.set("revision", FieldSnapshot.scalar(edition.revision()));
    members.set("effective", FieldSnapshot.scalar(edition.effective()));
    members.set("author", name(edition.drawnUp()));
    members.set("checker", name(edition.checked()));
    members.set("approver", name(edition.approved()));
    members.set("change", FieldSnapshot.scalar(edition.note()));
  }

  private ObjectNode name(@Nullable Signed signed) {
    UUID by = signed == null ? null : signed.by();
    return FieldSnapshot.scalar(
        by == null ? null : organization.person(by).map(Person::name).orElse(null));
  }

  private ObjectNode process(OpenRecord record, CompiledSet set) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    TemplateNames.PROCESS.forEach(members::putObject);
    set.all(ProcessDefinition.class).stream()
        .filter(process -> process.form().equals(record.form()))
        .findFirst()
        .ifPresent(process -> describe(process, members));
    return node;
  }

  private void describe(ProcessDefinition process, ObjectNode members) {
    members.set("key", FieldSnapshot.scalar(process.key()));
    members.set("title", FieldSnapshot.shown(process.title()));
    process
        .controlled()
        .ifPresent(
            controlled -> {
              members.set("number", FieldSnapshot.scalar(controlled.number()));
              members.set("version", FieldSnapshot.scalar(controlled.version()));
              members.set("effective", FieldSnapshot.scalar(controlled.effective()));
              controlled.author().ifPresent(t -> members.set("author", FieldSnapshot.shown(t)));
              controlled.reviewer().ifPresent(t -> members.set("reviewer", FieldSnapshot.shown(t)));
              controlled.approver().ifPresent(t -> members.set("approver", FieldSnapshot.shown(t)));
              controlled.owner().ifPresent(t -> members.set("owner", unit(t)));
              controlled.coordinator().ifPresent(t -> members.set("coordinator", unit(t)));
            });
  }

  /** Written as a code, a unit is shown by its name. */
  private ObjectNode unit(Text written) {
    return FieldSnapshot.shown(organization.unit(written.en()).map(Unit::name).orElse(written));
  }

  /** Whose letterhead it is: the legal entity of the record's unit, else the topmost unit. */
  private ObjectNode company(String unit) {
    OrganizationChart chart = organization.chart();
    Optional<Unit> company =
        chart
            .legalEntity(unit)
            .or(
                () ->
                    chart.units().stream()
                        .filter(each -> each.parent() == null)
                        .min(Comparator.comparing(Unit::code)));
    Letterhead letterhead = company.map(Unit::letterhead).orElse(Letterhead.NONE);
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    members.set("name", FieldSnapshot.shown(company.map(Unit::name).orElse(Text.same(""))));
    members.set("address", FieldSnapshot.shown(letterhead.address()));
    UUID logo = letterhead.logo();
    ObjectNode picture = members.putObject("logo");
    if (logo != null) {
      picture.put("img", logo.toString());
    }
    return node;
  }

  private ObjectNode moment(Instant at) {
    return FieldSnapshot.scalar(at.atZone(clock.zone()).toOffsetDateTime().withNano(0));
  }
}
