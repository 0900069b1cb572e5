package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListView.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records that a field of related records holds, in one statement: all of them for
 * formulas, whose truth does not depend on who looks, and those that a person may see for showing.
 */
@ApplicationScoped
public class RelatedSearch {

  private final ListQueries queries;
  private final Forms forms;
  private final Slots slots;

  @Inject
  public RelatedSearch(ListQueries queries, Forms forms, Slots slots) {
    this.queries = queries;
    this.forms = forms;
    this.slots = slots;
  }

  /** One question to the database; equal to another that asks the same. */
  record Question(String where, Map<String, Object> parameters, String order, int limit) {}

  /** What is asked now, with the values that the form has by now. */
  Question question(FieldDefinition field, Values scope, RecordLookups lookups) {
    return question(field, scope, lookups, null);
  }

  /** The same, of what the person may read. */
  Question readable(
      FieldDefinition field, Values scope, RecordLookups lookups, RowFilter filter, UUID person) {
    return question(field, scope, lookups, new Reader(filter, person));
  }

  /** Whether whoever sees through this filter sees the same as formulas do. */
  static boolean seesAll(RowFilter filter) {
    return filter instanceof RowFilter.Everything;
  }

  private record Reader(RowFilter filter, UUID person) {}

  private Question question(
      FieldDefinition field, Values scope, RecordLookups lookups, @Nullable Reader reader) {
    FieldDetails.Related related = (FieldDetails.Related) field.details();
    FormDefinition form = forms.live(related.form());
    SearchPlan plan = new SearchPlan(form, slots.of(form), Set.of());
    plan.inStates(related.states());
    idOf(scope).ifPresent(plan::without);
    if (related.selection() != null) {
      plan.select(related.selection(), form, lookups, scope);
    }
    if (reader != null) {
      plan.restrict(reader.filter(), reader.person());
    }
    int limit = related.limit() == 0 ? FieldDetails.Related.MOST + 1 : related.limit();
    QueryText query = plan.query();
    return new Question(
        query.where(), query.parameters(), plan.orderAsDeclared(sortOf(related)).text(), limit);
  }

  private static List<Sort> sortOf(FieldDetails.Related related) {
    return related.sort().isEmpty() ? List.of(new Sort("createdAt", true)) : related.sort();
  }

  /** A record is not related to itself. */
  private static Optional<UUID> idOf(Values scope) {
    return scope.get("record") instanceof RecordValue record && record.id() instanceof UUID id
        ? Optional.of(id)
        : Optional.empty();
  }

  List<RecordRow> all(Question question) {
    return queries.rows(question);
  }
}
