package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.docket.access.RowFilter;
import org.docket.form.FormDefinition;
import org.docket.form.ListView.Sort;
import org.docket.record.ListRequest;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one page of a list. */
@ApplicationScoped
public class ListSearch {

  private final ListQueries queries;

  @Inject
  public ListSearch(ListQueries queries) {
    this.queries = queries;
  }

  /** The rows of a page, where the next one begins, and how to count all of them. */
  public record Result(List<RecordRow> rows, Optional<String> next, IntUnaryOperator counting) {
    public int count(int limit) {
      return counting.applyAsInt(limit);
    }
  }

  public Result run(
      FormDefinition form,
      ListRequest request,
      List<Sort> sorts,
      Map<String, String> slots,
      Set<String> hidden,
      RowFilter visible,
      UUID person,
      ZoneId zone) {
    SearchPlan page = plan(form, request, slots, hidden, visible, person, zone);
    Order order = page.order(sorts);
    String cursor = request.cursor();
    if (cursor != null) {
      page.query().and(order.after(Cursor.decoded(cursor, order.kinds()), page.query()));
    }
    List<RecordRow> rows = queries.rows(page.query(), order.text(), request.limit() + 1);
    boolean more = rows.size() > request.limit();
    List<RecordRow> shown = more ? rows.subList(0, request.limit()) : rows;
    Optional<String> next =
        more
            ? Optional.of(cursorAt(shown.get(shown.size() - 1), order).encoded())
            : Optional.empty();
    IntUnaryOperator counting =
        limit ->
            queries.count(plan(form, request, slots, hidden, visible, person, zone).query(), limit);
    return new Result(shown, next, counting);
  }

  private static SearchPlan plan(
      FormDefinition form,
      ListRequest request,
      Map<String, String> slots,
      Set<String> hidden,
      RowFilter visible,
      UUID person,
      ZoneId zone) {
    SearchPlan plan = new SearchPlan(form, slots, hidden);
    plan.restrict(visible, person);
    plan.filter(request.filters(), zone);
    plan.search(request.search());
    return plan;
  }

  private static Cursor cursorAt(RecordRow last, Order order) {
    List<@Nullable Object> values = new ArrayList<>();
    order.keys().forEach(key -> values.add(valueOf(last, key.column())));
    return new Cursor(values, last.id());
  }

  private static @Nullable Object valueOf(RecordRow row, Columns.Column column) {
    return switch (column.name()) {
      case "number" -> row.number().orElse(null);
      case "title" -> row.title();
      case "state" -> row.state().key();
      case "creator" -> row.creatorId();
      case "unit" -> row.unitCode();
      case "createdAt" -> row.createdAt();
      case "updatedAt" -> row.updatedAt();
      default -> row.slots().get(column.path().substring("r.slots.".length()));
    };
  }
}
