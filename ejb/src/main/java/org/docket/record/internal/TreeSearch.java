package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.form.FormDefinition;
import org.docket.form.ListView.Sort;
import org.jspecify.annotations.Nullable;

/** Finds what stands under what, as far as the acting person may read it. */
@ApplicationScoped
public class TreeSearch {

  private final ListQueries queries;
  private final Slots slots;
  private final Rights rights;
  private final Trees trees;
  private final TreeStore store;

  @Inject
  public TreeSearch(ListQueries queries, Slots slots, Rights rights, Trees trees, TreeStore store) {
    this.queries = queries;
    this.slots = slots;
    this.rights = rights;
    this.trees = trees;
    this.store = store;
  }

  /** A page of records by title, and where the next one begins; null on the last. */
  public record Page(List<RecordRow> rows, @Nullable String next) {}

  /**
   * What stands directly under a record, or at the top: there also what stands under a record that
   * the person may not read.
   */
  public Page under(
      FormDefinition form,
      @Nullable UUID parent,
      @Nullable String cursor,
      int limit,
      RecordLookups lookups) {
    SearchPlan plan = plan(form, lookups);
    String slot = plan.everything().require(String.valueOf(form.tree())).path();
    if (parent != null) {
      plan.equal(slot, parent.toString());
    } else {
      plan.query().and(top(form, slot, plan, lookups));
    }
    Order order = plan.orderAsDeclared(List.of(new Sort("title", false)));
    Cursor after = cursor == null ? null : Cursor.decoded(cursor, order.kinds());
    Order.Part part = order.parts(after).get(0);
    part.into(plan.query());
    List<RecordRow> rows = queries.rows(plan.query(), part.text(), limit + 1);
    if (rows.size() <= limit) {
      return new Page(rows, null);
    }
    RecordRow last = rows.get(limit - 1);
    return new Page(rows.subList(0, limit), new Cursor(List.of(last.title()), last.id()).encoded());
  }

  private SearchPlan plan(FormDefinition form, RecordLookups lookups) {
    SearchPlan plan = new SearchPlan(form, slots.of(form), Set.of());
    plan.restrict(rights.filter(form, lookups), rights.person());
    return plan;
  }

  private String top(FormDefinition form, String slot, SearchPlan plan, RecordLookups lookups) {
    RowFilter filter = rights.filter(form, lookups);
    if (filter instanceof RowFilter.Everything) {
      return slot + " is null";
    }
    Columns above = new Columns(form, slots.of(form), Set.of(), FilterNames.OTHER);
    return "not exists (select 1 from LinkRow link join RecordRow %s on %s.id = link.toId where link.fromId = r.id and link.path = %s and %s)"
        .formatted(
            FilterNames.OTHER,
            FilterNames.OTHER,
            plan.query().parameter(String.valueOf(form.tree())),
            RowFilters.readable(filter, rights.person(), above, FilterNames.OTHER, plan.query()));
  }

  /** Which of the records have something under them that the person may read. */
  public Set<UUID> withMore(FormDefinition form, Collection<UUID> records, RecordLookups lookups) {
    if (records.isEmpty()) {
      return Set.of();
    }
    SearchPlan plan = plan(form, lookups);
    String slot = plan.everything().require(String.valueOf(form.tree())).path();
    List<String> ids = records.stream().map(UUID::toString).toList();
    plan.query().and(slot + " in " + plan.query().parameter(ids));
    Set<UUID> more = new HashSet<>();
    queries.values(plan.query(), slot).forEach(id -> more.add(UUID.fromString(id)));
    return more;
  }

  /** The ids of what stands above each record, from the top down; in one statement. */
  public Map<UUID, List<UUID>> above(FormDefinition form, Collection<UUID> records) {
    trees.ready(form);
    Map<UUID, List<UUID>> above = new HashMap<>();
    store
        .paths(records)
        .forEach((id, path) -> above.put(id, path.ids().subList(0, path.depth() - 1)));
    return above;
  }
}
