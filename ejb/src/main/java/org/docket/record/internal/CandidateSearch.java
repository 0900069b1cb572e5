package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.expression.Values;
import org.docket.form.CheckRequest;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.form.FormValues;
import org.docket.form.ListView.Sort;
import org.docket.organization.Organization;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.record.RecordCandidates.Candidate;
import org.docket.record.RecordCandidates.Page;
import org.docket.record.RecordCandidates.Question;

/** Finds what may be chosen in a field: readable, counting, and as its {@code where} says. */
@ApplicationScoped
public class CandidateSearch {

  private static final int MOST = 50;

  /** How many rows are looked at for a condition that no query can say. */
  private static final int LOOKED_AT = 500;

  private final ListQueries queries;
  private final RecordDesk desk;
  private final Forms forms;
  private final Slots slots;
  private final Rights rights;
  private final Organization organization;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public CandidateSearch(
      ListQueries queries,
      RecordDesk desk,
      Forms forms,
      Slots slots,
      Rights rights,
      Organization organization,
      CurrentUser currentUser,
      DocketClock clock) {
    this.queries = queries;
    this.desk = desk;
    this.forms = forms;
    this.slots = slots;
    this.rights = rights;
    this.organization = organization;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public Page find(FormDefinition form, FieldDefinition field, Question question) {
    RecordWork work = imagined(form);
    Values scope = scope(form, field, question, work);
    Where where = new Where(field.details().where(), scope, work.evaluation());
    int limit = Math.max(1, Math.min(question.limit(), MOST));
    return field.details() instanceof FieldDetails.Reference reference
        ? records(form, reference, where, question, limit, work.lookups())
        : ofOrganization(field, where, question, limit, work.lookups());
  }

  /** A record of the acting person that is in no table. */
  private RecordWork imagined(FormDefinition form) {
    RecordRow row =
        new RecordRow(
            Ids.next(),
            form.key(),
            forms.liveRelease(),
            currentUser.require().personId(),
            clock.now(),
            null);
    organization
        .homeUnit(row.creatorId())
        .ifPresent(unit -> row.belongTo(unit.code(), unit.path()));
    return desk.work(row, form);
  }

  /** The data as far as they can be read, and the line behind them. */
  private static Values scope(
      FormDefinition form, FieldDefinition field, Question question, RecordWork work) {
    CheckRequest request =
        new CheckRequest(
            JsonNodeFactory.instance.objectNode(),
            question.data(),
            false,
            CheckRequest.Coverage.CHANGES,
            EditMask.everything(),
            CheckRequest.Thoroughness.READABLE,
            Set.of(),
            Set.of());
    CheckedData read = FormRules.check(form, request, work.surroundings());
    FormValues values =
        new FormValues(form.fields(), read.data(), work.lookups(), work.surroundings().envelope());
    int dot = field.path().indexOf('.');
    JsonNode row = question.row();
    if (dot < 0 || !(row instanceof ObjectNode line)) {
      return values;
    }
    FieldDefinition table = form.field(field.path().substring(0, dot)).orElseThrow();
    return values.line(table, FormRules.readableLine(table, line, work.surroundings()));
  }

  private Page records(
      FormDefinition form,
      FieldDetails.Reference reference,
      Where where,
      Question question,
      int limit,
      RecordLookups lookups) {
    FormDefinition target = forms.live(reference.to());
    Set<String> hidden = rights.hiddenInLists(target, lookups);
    SearchPlan plan = new SearchPlan(target, slots.of(target), hidden);
    plan.restrict(rights.filter(target, lookups), rights.person());
    plan.counting();
    plan.search(question.search());
    boolean inQuery = where.into(plan, target);
    Order order = plan.order(List.of(new Sort("title", false)));
    String cursor = question.cursor();
    if (cursor != null) {
      plan.query().and(order.after(Cursor.decoded(cursor, order.kinds()), plan.query()));
    }
    List<RecordRow> rows =
        queries.rows(plan.query(), order.text(), inQuery ? limit + 1 : LOOKED_AT);
    return page(form, reference, where, rows, limit, lookups);
  }

  private Page page(
      FormDefinition form,
      FieldDetails.Reference reference,
      Where where,
      List<RecordRow> rows,
      int limit,
      RecordLookups lookups) {
    FormReferences references = new FormReferences(form, rights);
    List<Candidate> candidates = new ArrayList<>();
    RecordRow last = null;
    for (RecordRow row : rows) {
      if (candidates.size() == limit && last != null) {
        Cursor next = new Cursor(List.of(last.title()), last.id());
        return new Page(candidates, Optional.of(next.encoded()));
      }
      if (where.fits(lookups.work(row).values())) {
        candidates.add(candidate(reference, row, references, lookups));
        last = row;
      }
    }
    return new Page(candidates, Optional.empty());
  }

  private Candidate candidate(
      FieldDetails.Reference reference,
      RecordRow row,
      FormReferences references,
      RecordLookups lookups) {
    RecordWork work = lookups.work(row);
    Locale locale = currentUser.require().language();
    Set<String> hidden = rights.hiddenInLists(work.form(), lookups);
    ObjectNode data = row.data();
    ObjectNode shows = data.objectNode();
    for (String name : reference.shows()) {
      FieldDefinition field = work.form().field(name).orElse(null);
      if (field != null && data.has(name) && !hidden.contains(name)) {
        shows.put(name, field.kind().display(data.get(name), field, lookups, locale));
      }
    }
    ObjectNode values = references.shown(reference, row, data.objectNode(), lookups);
    return new Candidate(row.id().toString(), row.title(), row.number(), shows, values);
  }

  private Page ofOrganization(
      FieldDefinition field, Where where, Question question, int limit, RecordLookups lookups) {
    OrganizationCandidates all = new OrganizationCandidates(organization, lookups);
    List<Candidate> found =
        all.of(field.kind().id(), question.search()).stream()
            .filter(entry -> where.fits(entry.values()))
            .limit(limit)
            .map(OrganizationCandidates::candidate)
            .toList();
    return new Page(found, Optional.empty());
  }
}
