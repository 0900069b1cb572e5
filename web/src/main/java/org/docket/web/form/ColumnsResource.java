package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.record.ListColumn;
import org.docket.record.RecordColumns;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What lists of a form can show, filter, sort and group by. */
@ApplicationScoped
@Path("/forms/{form}/columns")
@Produces(MediaType.APPLICATION_JSON)
public class ColumnsResource {

  @Inject private RecordColumns columns;
  @Inject private RequestLanguage language;

  /** One of the values that a column can have. */
  public record Choice(String code, String title) {}

  /** A column. */
  public record Column(
      String key,
      String title,
      String type,
      List<Choice> options,
      Optional<String> list,
      Optional<String> to,
      boolean shown,
      boolean filtered,
      boolean sorted,
      boolean grouped) {
    static Column of(ListColumn column, Locale shown) {
      return new Column(
          column.key(),
          column.title().in(shown),
          column.type(),
          column.options().entrySet().stream()
              .map(option -> new Choice(option.getKey(), option.getValue().in(shown)))
              .toList(),
          column.list(),
          column.to(),
          column.shown(),
          column.filtered(),
          column.sorted(),
          column.grouped());
    }
  }

  /** All columns, those that every record has first. */
  public record ColumnsResponse(List<Column> items) {}

  @GET
  @Operation(
      en =
          "What lists of a form can show, filter, sort and group by. Only what the person may "
              + "see.",
      zh = "某表单列表可显示、筛选、排序和分组的列。仅含本人可见的列。")
  public ColumnsResponse get(
      @PathParam("form") String form,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new ColumnsResponse(
        columns.of(form).stream().map(column -> Column.of(column, shown)).toList());
  }
}
