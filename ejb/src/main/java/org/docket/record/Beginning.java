package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.docket.record.RecordHistory.Related;
import org.docket.record.RecordHistory.Relation;
import org.docket.record.internal.Beginnings;
import org.docket.record.internal.Forms;
import org.docket.record.internal.Mappings;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;

/** What new records start with: the values of another record, or values of a web address. */
@ApplicationScoped
public class Beginning {

  private final Beginnings beginnings;
  private final Mappings mappings;
  private final Forms forms;
  private final RecordViews views;
  private final Rights rights;

  @Inject
  public Beginning(
      Beginnings beginnings, Mappings mappings, Forms forms, RecordViews views, Rights rights) {
    this.beginnings = beginnings;
    this.mappings = mappings;
    this.forms = forms;
    this.views = views;
    this.rights = rights;
  }

  /** A form whose records can be begun from a record, and the mapping that does it. */
  public record Successor(String form, String mapping, Text title) {}

  /**
   * What can be begun from a record.
   *
   * @param copy whether the person may copy it as a new one
   */
  public record Successors(boolean copy, List<Successor> items) {
    public Successors {
      items = List.copyOf(items);
    }
  }

  /** Only what the person may create, and as the mappings of the live forms allow it now. */
  @Transactional
  public Successors successors(UUID record) {
    RecordWork source = mappings.source(record);
    List<Successor> found = new ArrayList<>();
    for (FormDefinition form : forms.live()) {
      if (rights.mayCreate(form, source.lookups())) {
        form.mappings().stream()
            .filter(mapping -> mappings.isOffered(form, mapping, source))
            .map(mapping -> new Successor(form.key(), mapping.key(), mapping.title()))
            .forEach(found::add);
      }
    }
    boolean copy =
        forms
            .findLive(source.form().key())
            .filter(form -> rights.mayCreate(form, source.lookups()))
            .isPresent();
    return new Successors(copy, found);
  }

  /**
   * The start of a new record; nothing is written.
   *
   * @param values by field, as they stand in a web address; they count more than the origin's
   */
  @Transactional
  public StartView start(String form, Origin origin, Map<String, String> values) {
    RecordWork work = beginnings.blank(form, origin);
    ObjectNode sent = beginnings.given(work, origin);
    List<Problem> problems = new ArrayList<>();
    values.forEach((name, text) -> put(work.form(), name, text, sent, problems));
    boolean isNew = !(origin instanceof Origin.Made);
    CheckedData checked = work.check(sent, isNew, Thoroughness.READABLE, rights.hidden(work));
    problems.addAll(checked.problems());
    return new StartView(
        shown(work, checked, values.keySet()),
        beginnings.unfit(work, sent, checked),
        problems,
        origin.source().map(mappings::source).map(RecordWork::row).map(this::related));
  }

  /** With what the address says in clear, also where the form masks it: it is in the address. */
  private ObjectNode shown(RecordWork work, CheckedData checked, Set<String> given) {
    ObjectNode data = views.checked(work, checked).data();
    given.stream()
        .filter(data::has)
        .filter(key -> work.form().field(key).orElseThrow().handling().masked())
        .forEach(key -> data.set(key, checked.data().get(key)));
    return data;
  }

  private void put(
      FormDefinition form, String name, String text, ObjectNode sent, List<Problem> problems) {
    Optional<FieldDefinition> field = form.field(name).filter(each -> !each.isTable());
    if (field.isPresent()) {
      beginnings.put(field.get(), text, sent);
    } else {
      List<String> known = form.fields().stream().map(FieldDefinition::key).toList();
      problems.add(FormProblems.unknownInput(name, known).at("/data/" + escaped(name)));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Related related(RecordRow row) {
    return new Related(
        row.id(),
        row.form(),
        forms.of(row).title(),
        row.number(),
        row.title(),
        row.state(),
        row.stateTitle(),
        Relation.MADE_FROM);
  }
}
