package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.docket.access.RowFilter;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.form.ListView.Sort;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one page of a list. */
@ApplicationScoped
public class ListSearch {

  private static final int MOST_SORTED = 5;

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

  /**
   * What is looked for.
   *
   * @param hidden fields that the person does not see
   * @param visible the records that the person may see
   * @param referenced what the person may see of the forms that fields refer to
   * @param places where records stand in the trees of their forms
   */
  public record Question(
      FormDefinition form,
      ListView view,
      ListRequest request,
      Map<String, String> slots,
      Set<String> hidden,
      RowFilter visible,
      UUID person,
      RecordLookups lookups,
      Function<String, FilterNames.Referenced> referenced,
      Function<UUID, Optional<TreePath>> places,
      SqlFlavour flavour) {

    /** What the person can name of these columns, of lines and of what fields refer to. */
    FilterNames names(Columns columns) {
      return new FilterNames(form, columns, hidden, referenced);
    }

    private List<Sort> sorts() {
      if (request.sort().size() > MOST_SORTED) {
        throw new ProblemException(RecordProblems.tooManySorts(MOST_SORTED));
      }
      List<Sort> asked = request.sort().stream().map(Sort::parse).toList();
      List<Sort> declared = asked.isEmpty() ? declaredSorts() : asked;
      return declared.isEmpty() ? List.of(new Sort("createdAt", true)) : declared;
    }

    /** The order would tell of what is hidden. */
    private List<Sort> declaredSorts() {
      return view.sort().stream().filter(sort -> !hidden.contains(sort.by())).toList();
    }
  }

  SqlFlavour flavour() {
    return queries.flavour();
  }

  public Result run(Question question) {
    ListRequest request = question.request();
    Order order = plan(question).order(question.sorts());
    String cursor = request.cursor();
    List<RecordRow> rows = new ArrayList<>();
    for (Order.Part part :
        order.parts(cursor == null ? null : Cursor.decoded(cursor, order.kinds()))) {
      if (rows.size() <= request.limit()) {
        rows.addAll(rows(question, part, request.limit() + 1 - rows.size()));
      }
    }
    boolean more = rows.size() > request.limit();
    List<RecordRow> shown = more ? rows.subList(0, request.limit()) : rows;
    Optional<String> next =
        more
            ? Optional.of(cursorAt(shown.get(shown.size() - 1), order).encoded())
            : Optional.empty();
    return new Result(shown, next, limit -> queries.count(plan(question).query(), limit));
  }

  private List<RecordRow> rows(Question question, Order.Part part, int limit) {
    QueryText query = plan(question).query();
    part.into(query);
    return queries.rows(query, part.text(), limit);
  }

  /** What the person may see of what is asked for. */
  static SearchPlan plan(Question asked) {
    SearchPlan plan = new SearchPlan(asked.form(), asked.slots(), asked.hidden());
    plan.restrict(asked.visible(), asked.person());
    asked.view().where().ifPresent(where -> plan.select(where, asked.form(), asked.lookups()));
    filter(plan, asked);
    plan.search(asked.request().search(), asked.person(), asked.flavour());
    return plan;
  }

  private static void filter(SearchPlan plan, Question asked) {
    FilterNames names = asked.names(plan.columns());
    Viewpoint viewpoint =
        new Viewpoint(
            asked.person(), asked.lookups().today(), asked.lookups().zone(), asked.places());
    plan.filter(asked.request().filters(), names, viewpoint);
    if (!asked.request().filter().isEmpty()) {
      plan.filter(asked.request().filter(), names, viewpoint);
    }
  }

  private static Cursor cursorAt(RecordRow last, Order order) {
    List<@Nullable Object> values = new ArrayList<>();
    order.keys().forEach(key -> values.add(valueOf(last, key.column())));
    return new Cursor(values, last.id());
  }

  private static @Nullable Object valueOf(RecordRow row, Columns.Column column) {
    return switch (column.name()) {
      case "record" -> row.id();
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
