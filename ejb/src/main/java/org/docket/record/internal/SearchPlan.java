package org.docket.record.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.ListView.Sort;
import org.docket.form.Selection;
import org.docket.record.RecordState;
import org.jspecify.annotations.Nullable;

/** A search for records of one form: what the person may see, and what is asked for. */
final class SearchPlan {

  /** Rights may depend on fields that the person does not see. */
  private final Columns everything;

  private final Columns columns;
  private final QueryText query = new QueryText();

  SearchPlan(FormDefinition form, Map<String, String> slots, Set<String> hidden) {
    this.everything = new Columns(form, slots, Set.of());
    this.columns = new Columns(form, slots, hidden);
    query.and("r.form = " + query.parameter(form.key()));
  }

  /** Drafts are shown to nobody but their creators, whoever else may read records. */
  void restrict(RowFilter filter, UUID person) {
    query.and(RowFilters.readable(filter, person, everything, "r", query));
  }

  /** As the definition of the list says, also by fields that the person does not see. */
  void select(Selection selection, FormDefinition form, RecordLookups lookups) {
    select(selection, form, lookups, Selections.settingsOf(form, lookups));
  }

  /**
   * The same of records that belong to another.
   *
   * @param constants what the other one names
   */
  void select(Selection selection, FormDefinition form, RecordLookups lookups, Values constants) {
    new Selections(form, everything, query, lookups, constants).add(selection);
  }

  /** Filters by columns of the same table must all hold for one and the same line. */
  void filter(Map<String, List<String>> filters, FilterNames names, Viewpoint viewpoint) {
    Map<String, List<String>> ofLines = new TreeMap<>();
    filters.forEach(
        (name, values) -> {
          FilterNames.Place place = names.require(name);
          for (String value : values) {
            String condition = Filter.parse(place.column(), value, viewpoint).in(query);
            String table = place.column().table();
            if (table == null) {
              query.and(place.around(condition, query));
            } else {
              ofLines.computeIfAbsent(table, none -> new ArrayList<>()).add(condition);
            }
          }
        });
    ofLines.forEach(
        (table, conditions) ->
            query.and(FilterNames.anyLine(table, String.join(" and ", conditions), query)));
  }

  /** The whole filter as one text. */
  void filter(String written, FilterNames names, Viewpoint viewpoint) {
    query.and(new FilterTree(names, viewpoint, query).condition(written));
  }

  /** Of a question without a word nothing is found. */
  void search(String words, UUID person, SqlFlavour flavour) {
    if (!words.isBlank()) {
      List<SearchWords.Word> asked = SearchWords.asked(words);
      query.and(asked.isEmpty() ? "1 = 0" : flavour.found(asked, "r", query));
      query.and(Concealments.nothingHidden("r", person, query));
    }
  }

  /** Only records that others may refer to. */
  void counting() {
    inStates(List.of(RecordState.RUNNING.key(), RecordState.COMPLETED.key()));
  }

  void inStates(List<String> states) {
    query.and("r.state in " + query.parameter(states));
  }

  void without(UUID record) {
    query.and("r.id <> " + query.parameter(record));
  }

  void equal(String path, @Nullable Object value) {
    if (value == null) {
      query.and("1 = 0");
    } else {
      query.and(path + " = " + query.parameter(value));
    }
  }

  /** As a definition says, also by what the person does not see. */
  Order orderAsDeclared(List<Sort> sorts) {
    return new Order(sorts, everything);
  }

  Order order(List<Sort> sorts) {
    return new Order(sorts, columns);
  }

  QueryText query() {
    return query;
  }

  Columns everything() {
    return everything;
  }

  Columns columns() {
    return columns;
  }
}
