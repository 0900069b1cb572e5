package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;
import org.docket.form.Lookups;
import org.docket.form.RelatedProblems;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Situation;
import org.docket.organization.Who;
import org.docket.organization.WhoResolver;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Looks things up for one piece of work, each record once. For one thread. */
public final class RecordLookups implements Lookups {

  private final RecordRepository records;
  private final Forms forms;
  private final OrganizationChart chart;
  private final OrganizationValues values;
  private final Predicate<RecordWork> choosable;
  private final Function<UUID, Optional<StoredFile>> files;
  private final RelatedSearch related;
  private final EvaluationContext evaluation;
  private final Function<RecordRow, Set<String>> concealed;
  private final Map<UUID, Optional<RecordRow>> known;
  private final Map<UUID, RecordRepository.Named> named;
  private final Set<UUID> expected;
  private final Map<RelatedSearch.Question, List<RecordRow>> asked;
  private final Map<String, Set<String>> hiddenAtSteps = new HashMap<>();

  RecordLookups(
      RecordRepository records,
      Forms forms,
      OrganizationChart chart,
      Predicate<RecordWork> choosable,
      Function<UUID, Optional<StoredFile>> files,
      RelatedSearch related,
      EvaluationContext evaluation) {
    this.records = records;
    this.forms = forms;
    this.chart = chart;
    this.values =
        new OrganizationValues(chart, LocalDate.ofInstant(evaluation.now(), evaluation.zone()));
    this.choosable = choosable;
    this.files = files;
    this.related = related;
    this.evaluation = evaluation;
    this.concealed = row -> Set.of();
    this.known = new HashMap<>();
    this.named = new HashMap<>();
    this.expected = new HashSet<>();
    this.asked = new HashMap<>();
  }

  private RecordLookups(RecordLookups all, Function<RecordWork, Set<String>> concealed) {
    this.records = all.records;
    this.forms = all.forms;
    this.chart = all.chart;
    this.values = all.values;
    this.choosable = all.choosable;
    this.files = all.files;
    this.evaluation = all.evaluation;
    this.concealed = row -> concealed.apply(all.work(row));
    this.known = all.known;
    this.named = all.named;
    this.expected = all.expected;
    this.related = all.related;
    this.asked = all.asked;
  }

  /**
   * The same, where no record shows expressions what is concealed of it.
   *
   * @param concealed paths of the fields of a record that are not shown
   */
  RecordLookups concealing(Function<RecordWork, Set<String>> concealed) {
    return new RecordLookups(this, concealed);
  }

  void conceal(RecordRow row, ObjectNode data) {
    for (String path : concealed.apply(row)) {
      int dot = path.indexOf('.');
      if (dot < 0) {
        data.remove(path);
      } else {
        Lines.of(data.get(path.substring(0, dot)))
            .forEach(line -> line.remove(path.substring(dot + 1)));
      }
    }
  }

  /** What steps hide in lists of a form, found once. */
  Set<String> hiddenAtSteps(String form, Supplier<Set<String>> found) {
    Set<String> known = hiddenAtSteps.get(form);
    if (known == null) {
      known = found.get();
      hiddenAtSteps.put(form, known);
    }
    return known;
  }

  public ZoneId zone() {
    return evaluation.zone();
  }

  /** In the zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(evaluation.now(), evaluation.zone());
  }

  EvaluationContext evaluation() {
    return evaluation;
  }

  /** Reads these records in one statement, so that asking for each costs nothing. */
  public void prefetch(Collection<UUID> ids) {
    Set<UUID> wanted = new HashSet<>(ids);
    wanted.removeAll(known.keySet());
    wanted.forEach(id -> known.put(id, Optional.empty()));
    records.findAll(wanted).forEach(row -> known.put(row.id(), Optional.of(row)));
  }

  /** The same, of records that are only named. */
  public void prefetchNames(Collection<UUID> ids) {
    Set<UUID> wanted = new HashSet<>(ids);
    wanted.removeAll(known.keySet());
    wanted.removeAll(named.keySet());
    records.named(wanted).forEach(each -> named.put(each.id(), each));
  }

  /** These are likely to be asked for: the first that is asked for brings the others along. */
  public void expect(Collection<UUID> ids) {
    expected.addAll(ids);
  }

  public Optional<RecordRow> row(UUID id) {
    if (!known.containsKey(id)) {
      expected.add(id);
      prefetch(expected);
      expected.clear();
    }
    return known.getOrDefault(id, Optional.empty());
  }

  private Optional<RecordRow> row(String form, UUID id) {
    return row(id).filter(row -> row.form().equals(form));
  }

  @Override
  public Optional<Entry> record(String form, UUID id, ObjectNode frozen) {
    RecordRepository.Named name = known.containsKey(id) ? null : named.get(id);
    if (name == null) {
      return row(form, id).map(row -> new Entry(Text.same(row.title()), valueOf(row, frozen)));
    }
    return name.form().equals(form)
        ? Optional.of(new Entry(Text.same(name.title()), later(id, frozen)))
        : Optional.empty();
  }

  private RecordValue later(UUID id, ObjectNode frozen) {
    return new NamedRecord(id, () -> valueOf(row(id).orElseThrow(), frozen));
  }

  /** The record as expressions see it. */
  RecordRowValue valueOf(RecordRow row, ObjectNode frozen) {
    return new RecordRowValue(row, forms.of(row), frozen, this);
  }

  @Override
  public boolean mayBeChosen(String form, UUID id) {
    return row(form, id).map(this::work).filter(choosable).isPresent();
  }

  /** The record with its form, as it is needed to decide about rights. */
  public RecordWork work(RecordRow row) {
    return new RecordWork(row, forms.of(row), this, evaluation);
  }

  @Override
  public ObjectNode stored(String form, UUID id, Set<String> fields) {
    ObjectNode chosen = JsonNodeFactory.instance.objectNode();
    row(form, id)
        .map(RecordRow::data)
        .ifPresent(
            data -> {
              for (String field : fields) {
                @Nullable JsonNode value = data.get(field);
                if (value != null) {
                  chosen.set(field, value);
                }
              }
            });
    return chosen;
  }

  @Override
  public List<RecordValue> related(FieldDefinition field, Values scope) {
    List<RecordRow> rows = relatedRows(field, scope);
    int limit = ((FieldDetails.Related) field.details()).limit();
    if (limit == 0 && rows.size() > FieldDetails.Related.MOST) {
      throw new ProblemException(RelatedProblems.tooMany(field));
    }
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return rows.stream().<RecordValue>map(row -> valueOf(row, nothing)).toList();
  }

  /** One more than the field may hold, where there are more. */
  List<RecordRow> relatedRows(FieldDefinition field, Values scope) {
    RelatedSearch.Question question = related.question(field, scope, this);
    List<RecordRow> known = asked.get(question);
    if (known == null) {
      known = found(related.all(question));
      asked.put(question, known);
    }
    return known;
  }

  private List<RecordRow> found(List<RecordRow> rows) {
    rows.forEach(row -> known.put(row.id(), Optional.of(row)));
    return rows;
  }

  @Override
  public Optional<Entry> person(UUID id) {
    return chart.person(id).map(person -> new Entry(Text.same(person.name()), values.of(person)));
  }

  @Override
  public Set<UUID> people(List<Who> among, Values scope) {
    UUID creator = scope.get("creator") instanceof RecordValue made ? (UUID) made.id() : null;
    Situation situation = Situation.of(creator, scope, evaluation);
    return new LinkedHashSet<>(new WhoResolver(chart, today()).resolve(among, situation).people());
  }

  @Override
  public Optional<UUID> personByLogin(String login) {
    return chart.person(login).map(Person::id);
  }

  @Override
  public Optional<Entry> unit(String code) {
    return chart.unit(code).map(unit -> new Entry(unit.name(), values.of(unit)));
  }

  @Override
  public Optional<Entry> position(String code) {
    return chart.position(code).map(found -> new Entry(found.name(), values.of(found)));
  }

  @Override
  public Optional<StoredFile> file(UUID id) {
    return files.apply(id);
  }

  /** What every expression over the record can name besides its fields. */
  Values envelope(RecordRow row, FormDefinition form) {
    return new RecordEnvelope(row, form, this);
  }
}
