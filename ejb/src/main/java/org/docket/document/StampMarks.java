package org.docket.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.Signatures;
import org.docket.definition.Definitions;
import org.docket.document.pdf.Pictures;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts stamps on documents, by right only: the person who issues the document, or somebody whose
 * decision on its record stands, holds a position that uses the stamp; then, on the day of the
 * decision. What nobody has a picture of leaves its place free, to be stamped by hand; so does a
 * preview.
 */
@ApplicationScoped
public class StampMarks {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PICTURE = "stamp:";

  private final Stamps stamps;
  private final Definitions definitions;
  private final Organization organization;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public StampMarks(
      Stamps stamps,
      Definitions definitions,
      Organization organization,
      EventLog events,
      DocketClock clock) {
    this.stamps = stamps;
    this.definitions = definitions;
    this.organization = organization;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The stamps of a document.
   *
   * @param view what its body reads as {@code $stamp}
   * @param pictures of these stamps, beside those of the record
   */
  record Marks(ObjectNode view, Pictures pictures) {}

  /**
   * The stamps that a document carries.
   *
   * @param issuer who issues it; null for the system
   * @throws ProblemException {@code stamp.not-allowed}
   */
  Marks of(TemplateInForce current, OpenRecord record, @Nullable UUID issuer, Pictures others) {
    Map<String, byte[]> pictures = new HashMap<>();
    current.template().stamps().values().stream()
        .distinct()
        .forEach(
            key -> {
              requireRight(definition(key, current), record, issuer);
              stamps.picture(key).ifPresent(png -> pictures.put(PICTURE + key, png));
            });
    return new Marks(view(current, pictures), among(pictures, others));
  }

  /** Their places. */
  ObjectNode places(TemplateInForce current) {
    return view(current, Map.of());
  }

  private static Pictures among(Map<String, byte[]> pictures, Pictures others) {
    return id -> pictures.containsKey(id) ? Optional.of(pictures.get(id)) : others.find(id);
  }

  private ObjectNode view(TemplateInForce current, Map<String, byte[]> pictures) {
    ObjectNode view = NODES.objectNode();
    ObjectNode members = view.putObject("m");
    current
        .template()
        .stamps()
        .forEach(
            (name, key) -> {
              StampDefinition stamp = definition(key, current);
              ObjectNode node = members.putObject(name);
              node.set("t", FieldSnapshot.text(stamp.title()));
              ObjectNode facts = node.putObject("m");
              facts.set("size", FieldSnapshot.scalar(stamp.size()));
              ObjectNode picture = facts.putObject("picture");
              if (pictures.containsKey(PICTURE + key)) {
                picture.put("img", PICTURE + key);
              }
            });
    return view;
  }

  private void requireRight(StampDefinition stamp, OpenRecord record, @Nullable UUID issuer) {
    boolean byIssuer = issuer != null && uses(issuer, stamp, clock.today());
    if (!byIssuer && signers(record).noneMatch(each -> uses(each.person(), stamp, each.day()))) {
      throw new ProblemException(
          StampProblems.notAllowed(
              stamp.title(),
              stamp.usedBy().stream()
                  .flatMap(code -> organization.position(code).stream())
                  .toList()));
    }
  }

  private boolean uses(UUID person, StampDefinition stamp, LocalDate day) {
    return stamp.usedBy().stream()
        .anyMatch(position -> organization.chart().holds(person, position, day));
  }

  private record Signer(UUID person, LocalDate day) {}

  /** Of decisions that stand; an agent signs for the one who asked for it. */
  private Stream<Signer> signers(OpenRecord record) {
    return new Signatures(events.of(record.id()))
        .standing().stream()
            .filter(event -> event.data().has("step"))
            .flatMap(
                event ->
                    people(event).stream()
                        .map(
                            who -> new Signer(who, LocalDate.ofInstant(event.at(), clock.zone()))));
  }

  private static List<UUID> people(LoggedEvent event) {
    return Stream.of(
            Optional.ofNullable(Signatures.signer(event)), Optional.ofNullable(event.onBehalfOf()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Who may use a stamp today is said by the live release. */
  private StampDefinition definition(String key, TemplateInForce current) {
    return definitions
        .live()
        .find(StampDefinition.class, key)
        .orElseGet(() -> definitions.require(StampDefinition.class, key, current.release()));
  }
}
