package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docket.access.Verb;
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
import org.docket.form.Lookups;
import org.docket.organization.Organization;
import org.docket.organization.Who;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.RecordCandidates.Candidate;
import org.docket.record.RecordCandidates.Page;
import org.docket.record.RecordCandidates.Question;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/** Finds what may be chosen in a field: readable, counting, and as its {@code where} says. */
@ApplicationScoped
public class CandidateSearch {

  private static final int MOST = 50;

  /** How many rows are read at a time for a condition that no query can say. */
  private static final int BLOCK = 500;

  /** After as many, what was found so far is answered, with where to go on. */
  private static final int MOST_LOOKED_AT = 10_000;

  private final RecordRepository records;
  private final ListQueries queries;
  private final TreeSearch trees;
  private final RecordDesk desk;
  private final Forms forms;
  private final Slots slots;
  private final Rights rights;
  private final Organization organization;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public CandidateSearch(
      RecordRepository records,
      ListQueries queries,
      TreeSearch trees,
      RecordDesk desk,
      Forms forms,
      Slots slots,
      Rights rights,
      Organization organization,
      CurrentUser currentUser,
      DocketClock clock) {
    this.records = records;
    this.queries = queries;
    this.trees = trees;
    this.desk = desk;
    this.forms = forms;
    this.slots = slots;
    this.rights = rights;
    this.organization = organization;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public Page find(Question question) {
    UUID record = question.record();
    RecordWork work =
        record == null ? imagined(forms.live(question.form())) : changed(record, question.form());
    FormDefinition form = work.form();
    FieldDefinition field = field(form, question);
    Values scope = scope(form, field, question, work);
    Where where = new Where(field.details().where(), scope, work.evaluation());
    int limit = Math.max(1, Math.min(question.limit(), MOST));
    return field.details() instanceof FieldDetails.Reference reference
        ? records(form, reference, where, question, limit, work.lookups())
        : ofOrganization(
            field, where, among(field, scope, work.lookups()), question, limit, work.lookups());
  }

  private static FieldDefinition field(FormDefinition form, Question question) {
    String path = question.field().replace('/', '.');
    return form.at(path)
        .filter(found -> found.kind().properties().contains("where"))
        .orElseThrow(() -> new ProblemException(RecordProblems.noCandidates(path)));
  }

  /** The record that is changed, for those who may read it. */
  private RecordWork changed(UUID record, String form) {
    return records
        .find(record)
        .filter(row -> row.form().equals(form))
        .map(desk::work)
        .filter(known -> rights.may(Verb.READ, known))
        .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
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
        .ifPresent(
            unit -> {
              row.madeFor(unit.code());
              row.belongTo(unit.code(), unit.path());
            });
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

  /** Of several forms the first ones by title; people narrow them down by typing. */
  private Page records(
      FormDefinition form,
      FieldDetails.Reference reference,
      Where where,
      Question question,
      int limit,
      RecordLookups lookups) {
    if (!reference.hasSeveral()) {
      return records(form, reference, reference.forms().get(0), where, question, limit, lookups);
    }
    Question first = question.fromTheStart();
    List<Candidate> found =
        reference.forms().stream()
            .map(key -> records(form, reference, key, where.of(key), first, limit, lookups))
            .flatMap(page -> page.items().stream())
            .sorted(Comparator.comparing(Candidate::title))
            .limit(limit)
            .toList();
    return new Page(found, Optional.empty());
  }

  private Page records(
      FormDefinition form,
      FieldDetails.Reference reference,
      String to,
      Where where,
      Question question,
      int limit,
      RecordLookups lookups) {
    FormDefinition target = forms.live(to);
    Set<String> hidden = rights.hiddenInLists(target, lookups);
    Function<@Nullable Cursor, Block> blocks =
        after -> block(target, hidden, where, question.search(), after, limit, lookups);
    String cursor = question.cursor();
    Block block =
        blocks.apply(cursor == null ? null : Cursor.decoded(cursor, List.of(Columns.Kind.TEXT)));
    List<RecordRow> fitting = new ArrayList<>(block.fitting);
    int lookedAt = BLOCK;
    while (fitting.size() <= limit && block.next != null && lookedAt < MOST_LOOKED_AT) {
      block = blocks.apply(block.next);
      fitting.addAll(block.fitting);
      lookedAt += BLOCK;
    }
    List<RecordRow> shown = fitting.subList(0, Math.min(limit, fitting.size()));
    Cursor next = fitting.size() > limit ? cursorOf(shown.get(limit - 1)) : block.next;
    Locale reader = currentUser.require().language();
    FormReferences references = new FormReferences(form, rights, reader);
    Map<UUID, String> above = above(target, shown, lookups);
    return new Page(
        shown.stream().map(row -> candidate(reference, row, above, references, lookups)).toList(),
        Optional.ofNullable(next).map(Cursor::encoded));
  }

  /**
   * Rows that were looked at together.
   *
   * @param next where the following ones begin; null when there are none
   */
  private record Block(List<RecordRow> fitting, @Nullable Cursor next) {}

  private Block block(
      FormDefinition target,
      Set<String> hidden,
      Where where,
      String search,
      @Nullable Cursor after,
      int limit,
      RecordLookups lookups) {
    SearchPlan plan = new SearchPlan(target, slots.of(target), hidden);
    plan.restrict(rights.filter(target, lookups), rights.person());
    plan.counting();
    plan.search(search, rights.person(), queries.flavour());
    int size = where.into(plan, target) ? limit + 1 : BLOCK;
    Order.Part all = plan.order(List.of(new Sort("title", false))).parts(after).get(0);
    all.into(plan.query());
    List<RecordRow> rows = queries.rows(plan.query(), all.text(), size);
    rows.forEach(row -> lookups.expect(References.in(target, row.data())));
    List<RecordRow> fitting =
        rows.stream().filter(row -> where.fits(lookups.work(row).values())).toList();
    return new Block(fitting, rows.size() < size ? null : cursorOf(rows.get(size - 1)));
  }

  private static Cursor cursorOf(RecordRow row) {
    return new Cursor(List.of(row.title()), row.id());
  }

  /** What each row stands under, as people read it; two statements for all of them. */
  private Map<UUID, String> above(
      FormDefinition form, List<RecordRow> rows, RecordLookups lookups) {
    if (form.tree() == null || rows.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<UUID>> ids = trees.above(form, rows.stream().map(RecordRow::id).toList());
    lookups.prefetch(ids.values().stream().flatMap(List::stream).toList());
    Map<UUID, String> above = new HashMap<>();
    ids.forEach(
        (id, path) ->
            above.put(
                id,
                path.stream()
                    .map(each -> title(each, lookups))
                    .collect(Collectors.joining(" / "))));
    return above;
  }

  private String title(UUID id, RecordLookups lookups) {
    return lookups
        .row(id)
        .filter(row -> rights.may(Verb.READ, lookups.work(row)))
        .map(RecordRow::title)
        .orElse("…");
  }

  private Candidate candidate(
      FieldDetails.Reference reference,
      RecordRow row,
      Map<UUID, String> above,
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
        shows.put(name, field.kind().display(data.get(name), field.in(data), lookups, locale));
      }
    }
    ObjectNode values = references.shown(reference, row, data.objectNode(), lookups);
    return new Candidate(
        row.id().toString(),
        row.form(),
        row.title(),
        row.number(),
        above.getOrDefault(row.id(), ""),
        shows,
        values);
  }

  private static Predicate<Lookups.Entry> among(
      FieldDefinition field, Values scope, RecordLookups lookups) {
    List<Who> among = field.details().candidates();
    if (among.isEmpty()) {
      return any -> true;
    }
    Set<UUID> people = lookups.people(among, scope);
    return entry -> people.contains(entry.values().id());
  }

  private Page ofOrganization(
      FieldDefinition field,
      Where where,
      Predicate<Lookups.Entry> among,
      Question question,
      int limit,
      RecordLookups lookups) {
    Locale locale = currentUser.require().language();
    OrganizationCandidates all = new OrganizationCandidates(organization, lookups);
    int passed = passed(question.cursor());
    List<Candidate> found =
        all.of(field.kind().id(), question.search()).stream()
            .filter(among)
            .filter(entry -> where.fits(entry.values()))
            .skip(passed)
            .limit(limit + 1L)
            .map(entry -> all.candidate(entry, locale))
            .toList();
    boolean more = found.size() > limit;
    return new Page(
        more ? found.subList(0, limit) : found,
        more ? Optional.of(String.valueOf(passed + limit)) : Optional.empty());
  }

  /** Of what is in memory the cursor is how many were answered before. */
  private static int passed(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new ProblemException(RecordProblems.badCursor());
    }
    return Integer.parseInt(cursor);
  }
}
