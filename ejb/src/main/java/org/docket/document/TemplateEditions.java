package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.definition.ReleaseActivated;
import org.docket.document.TemplateEdition.Signed;
import org.docket.document.TemplateEdition.State;
import org.docket.document.internal.EditionRow;
import org.docket.document.internal.EditionStore;
import org.docket.event.EventLog;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;

/**
 * The life of controlled templates: what a release changes is a draft, which is checked, approved
 * for a day and printed from that day on until another edition is (PROCESSES 5.1). Until then the
 * edition before it is printed, whatever is live. For the holders of the positions that the
 * template names, and for administrators, who read.
 */
@ApplicationScoped
public class TemplateEditions {

  private static final int LONGEST_REASON = 500;

  private final EditionStore store;
  private final Definitions definitions;
  private final Access access;
  private final EventLog events;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public TemplateEditions(
      EditionStore store,
      Definitions definitions,
      Access access,
      EventLog events,
      CurrentUser currentUser,
      DocketClock clock) {
    this.store = store;
    this.definitions = definitions;
    this.access = access;
    this.events = events;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A controlled template as the acting person finds it.
   *
   * @param editions the latest first
   * @param mayCheck whether he holds a position that checks it
   * @param mayApprove whether he holds a position that approves it
   */
  public record Controlled(
      TemplateDefinition template,
      TemplateControl control,
      List<TemplateEdition> editions,
      boolean mayCheck,
      boolean mayApprove) {
    public Controlled {
      editions = List.copyOf(editions);
    }
  }

  /** The live controlled templates that the acting person has to do with. */
  @Transactional
  public List<Controlled> all() {
    currentUser.require();
    return definitions.live().all(TemplateDefinition.class).stream()
        .flatMap(template -> controlled(template).stream())
        .toList();
  }

  private Optional<Controlled> controlled(TemplateDefinition template) {
    TemplateControl control = template.control();
    if (control == null) {
      return Optional.empty();
    }
    Actor actor = currentUser.require();
    boolean mayCheck = access.holds(actor, control.checkedBy());
    boolean mayApprove = access.holds(actor, control.approvedBy());
    return mayCheck || mayApprove || actor.administrator()
        ? Optional.of(
            new Controlled(
                template,
                control,
                editions(template.key()).on(clock.today()),
                mayCheck,
                mayApprove))
        : Optional.empty();
  }

  Editions editions(String template) {
    return new Editions(store.of(template).stream().map(EditionRow::edition).toList());
  }

  /** Says that a draft is right. */
  @Transactional
  public TemplateEdition check(UUID id) {
    EditionRow row = require(id, State.DRAFT);
    Actor actor = access.requireHolder(control(row).checkedBy());
    requireOther(actor, Stream.of(row.edition().drawnUp()));
    row.checked(actor.personId(), clock.now());
    return done(row, "edition.checked");
  }

  /**
   * Puts a checked edition in force.
   *
   * @param from the first day on which it is printed; today or later
   */
  @Transactional
  public TemplateEdition approve(UUID id, LocalDate from) {
    EditionRow row = require(id, State.CHECKED);
    Actor actor = access.requireHolder(control(row).approvedBy());
    TemplateEdition edition = row.edition();
    requireOther(actor, Stream.of(edition.drawnUp(), Objects.requireNonNull(edition.checked())));
    if (from.isBefore(clock.today())) {
      throw new ProblemException(EditionProblems.effectiveInThePast());
    }
    row.approved(actor.personId(), clock.now(), from);
    return done(row, "edition.approved");
  }

  /** Says that an edition must not take effect; the next release brings a better one. */
  @Transactional
  public TemplateEdition refuse(UUID id, String reason) {
    EditionRow row = require(id, State.DRAFT, State.CHECKED);
    TemplateControl control = control(row);
    Actor actor =
        access.requireHolder(
            row.edition().state() == State.DRAFT ? control.checkedBy() : control.approvedBy());
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new ProblemException(EditionProblems.reasonMissing(LONGEST_REASON));
    }
    row.refused(actor.personId(), clock.now(), why);
    return done(row, "edition.refused");
  }

  /** The template of an edition, for whoever has to do with it. */
  @Transactional
  public TemplateDefinition template(UUID id) {
    EditionRow row = store.find(id).orElseThrow(TemplateEditions::unknown);
    currentUser.require();
    return known(row);
  }

  /** An edition as it would be printed. */
  TemplateInForce tried(UUID id) {
    TemplateEdition edition = store.find(id).orElseThrow(TemplateEditions::unknown).edition();
    return new TemplateInForce(
        definition(edition),
        edition.release(),
        edition,
        editions(edition.template()).history(clock.today()));
  }

  private EditionRow require(UUID id, State... wanted) {
    EditionRow row = store.lock(id).orElseThrow(TemplateEditions::unknown);
    known(row);
    State state = row.edition().state();
    if (Stream.of(wanted).noneMatch(state::equals)) {
      throw new ProblemException(EditionProblems.notNow(state.title()));
    }
    return row;
  }

  private TemplateDefinition known(EditionRow row) {
    TemplateDefinition template = definition(row.edition());
    if (controlled(template).isEmpty()) {
      throw unknown();
    }
    return template;
  }

  private TemplateControl control(EditionRow row) {
    return Optional.ofNullable(definition(row.edition()).control())
        .orElseThrow(TemplateEditions::unknown);
  }

  TemplateDefinition definition(TemplateEdition edition) {
    return definitions.require(TemplateDefinition.class, edition.template(), edition.release());
  }

  private static void requireOther(Actor actor, Stream<Signed> before) {
    if (before.anyMatch(signed -> actor.personId().equals(signed.by()))) {
      throw new ProblemException(EditionProblems.samePerson());
    }
  }

  private TemplateEdition done(EditionRow row, String event) {
    TemplateEdition edition = row.edition();
    events.append(
        event,
        null,
        Map.of(
            "template", edition.template(),
            "revision", Integer.toString(edition.revision()),
            "content", edition.content(),
            "effective", String.valueOf(edition.effective()),
            "reason", edition.reason()));
    return edition;
  }

  /**
   * What a release changes of a controlled template becomes a draft. The first edition is in force
   * at once: it is what was printed before the template came under control.
   */
  void drawUp(@Observes ReleaseActivated activated) {
    for (TemplateDefinition template :
        definitions.release(activated.releaseId()).all(TemplateDefinition.class)) {
      if (template.control() != null) {
        drawUp(template, activated);
      }
    }
  }

  private void drawUp(TemplateDefinition template, ReleaseActivated activated) {
    List<EditionRow> rows = new ArrayList<>(store.of(template.key()));
    Editions known = new Editions(rows.stream().map(EditionRow::edition).toList());
    if (known.endsWith(template.revision())) {
      return;
    }
    rows.stream().filter(row -> row.edition().state().isOpen()).forEach(EditionRow::withdraw);
    boolean first = known.stored().isEmpty();
    UUID by = currentUser.actor().map(Actor::personId).orElse(null);
    TemplateEdition edition =
        new TemplateEdition(
            Ids.next(),
            template.key(),
            known.nextRevision(),
            activated.releaseId(),
            template.revision(),
            activated.note(),
            first ? State.APPROVED : State.DRAFT,
            new Signed(by, clock.now()),
            null,
            null,
            first ? clock.today() : null,
            null,
            "");
    store.add(new EditionRow(edition));
  }

  private static ProblemException unknown() {
    return new ProblemException(EditionProblems.unknown());
  }
}
