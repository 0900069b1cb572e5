package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.Verb;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;
import org.docket.problem.Text;
import org.docket.record.CheckView;
import org.docket.record.Concealed;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.RecordView.RecordRights;
import org.docket.record.RecordView.Somebody;
import org.docket.record.RecordView.UnitName;

/** Records as the acting person may see them. */
@ApplicationScoped
public class RecordViews {

  private final Rights rights;
  private final Forms forms;
  private final Organization organization;
  private final RecordRepository records;
  private final CurrentUser currentUser;

  @Inject
  public RecordViews(
      Rights rights,
      Forms forms,
      Organization organization,
      RecordRepository records,
      CurrentUser currentUser) {
    this.rights = rights;
    this.forms = forms;
    this.organization = organization;
    this.records = records;
    this.currentUser = currentUser;
  }

  public RecordView of(RecordWork work) {
    records.flush();
    RecordRow row = work.row();
    Concealed hidden = rights.concealed(work);
    return new RecordView(
        row.id(),
        row.form(),
        work.form().title(),
        row.releaseId(),
        row.number(),
        row.title(),
        row.state(),
        row.stateTitle(),
        creator(row),
        unit(row),
        row.createdAt(),
        row.updatedAt(),
        row.version(),
        row.revision(),
        row.sourceId(),
        presentation(work, hidden).of(work.form(), work.data()),
        row.unfit(),
        rightsOn(work, hidden.fields()));
  }

  private Presentation presentation(RecordWork work, Concealed hidden) {
    return new Presentation(work.lookups(), hidden, references(work));
  }

  private FormReferences references(RecordWork work) {
    return new FormReferences(work.form(), rights, currentUser.require().language());
  }

  private Somebody creator(RecordRow row) {
    UUID id = row.creatorId();
    Optional<Person> person = organization.person(id);
    return new Somebody(
        id.toString(),
        person.map(Person::login).orElse(""),
        person.map(Person::name).orElse(""),
        row.creatorUnit()
            .flatMap(organization::unit)
            .or(() -> organization.homeUnit(id))
            .map(unit -> new UnitName(unit.code(), unit.name())));
  }

  private UnitName unit(RecordRow row) {
    Text name = organization.unit(row.unitCode()).map(Unit::name).orElse(Text.same(""));
    return new UnitName(row.unitCode(), name);
  }

  private RecordRights rightsOn(RecordWork work, Set<String> hidden) {
    RecordState state = work.row().state();
    boolean draft = state == RecordState.DRAFT;
    Set<String> late = state == RecordState.RUNNING ? afterSubmit(work) : Set.of();
    boolean revisable = state == RecordState.COMPLETED || !late.isEmpty();
    boolean edit = draft || (revisable && rights.may(Verb.EDIT, work));
    boolean open = draft || state == RecordState.RUNNING || work.form().represents() != null;
    Set<String> readOnly = new HashSet<>();
    work.form().fieldsAndColumns().stream()
        .filter(field -> isReadOnly(field, work))
        .map(FieldDefinition::path)
        .forEach(readOnly::add);
    return new RecordRights(
        edit,
        draft,
        state == RecordState.COMPLETED && rights.may(Verb.ADMINISTER, work),
        work.row().wasNeverHandedIn(),
        open && state != RecordState.CANCELLED && rights.may(Verb.CANCEL, work),
        !draft && rights.may(Verb.PRINT, work) && !rights.hasHiddenAtSteps(work),
        !draft && rights.may(Verb.ADMINISTER, work),
        !draft && rights.may(Verb.GRANT, work),
        !draft && work.form().access().isGrantable(),
        isMovable(work) && rights.may(Verb.ADMINISTER, work),
        hidden,
        readOnly,
        late);
  }

  private boolean isMovable(RecordWork work) {
    RecordState state = work.row().state();
    boolean open = state != RecordState.CANCELLED && state != RecordState.REJECTED;
    return open
        && forms
            .findLive(work.form().key())
            .filter(live -> !live.revision().equals(work.form().revision()))
            .isPresent();
  }

  private static boolean isReadOnly(FieldDefinition field, RecordWork work) {
    boolean settled =
        field.handling().once()
            && work.row().state() != RecordState.DRAFT
            && work.data().has(field.key());
    return settled || field.isDerived() || field.behaviour().readOnly().isAlways();
  }

  private static Set<String> afterSubmit(RecordWork work) {
    return work.form().fields().stream()
        .filter(field -> field.handling().afterSubmit())
        .map(FieldDefinition::key)
        .collect(Collectors.toSet());
  }

  public CheckView checked(RecordWork work, CheckedData checked) {
    Concealed concealed = rights.concealed(work);
    return new CheckView(
        presentation(work, concealed).of(work.form(), checked.data()),
        checked.hidden(),
        checked.problems());
  }
}
