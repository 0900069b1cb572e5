package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.record.AggregateRequest;
import org.docket.record.Aggregates;
import org.docket.record.ListRequest;
import org.docket.record.RecordAggregates;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Figures about the records of a form: counts, sums, averages, by what they have in common. */
@ApplicationScoped
@Path("/forms/{form}/records/aggregates")
@Produces(MediaType.APPLICATION_JSON)
public class AggregatesResource {

  @Inject private RecordAggregates aggregates;
  @Inject private RequestLanguage language;

  /** A column of the figures. */
  public record Heading(String key, String title, String type) {
    static List<Heading> of(List<Aggregates.Heading> headings, Locale shown) {
      return headings.stream()
          .map(each -> new Heading(each.key(), each.title().in(shown), each.type()))
          .toList();
    }
  }

  /** What the records of a group have in common; the filter finds them in a list. */
  public record Key(Optional<String> value, String title, String filter) {}

  /** One group. */
  public record Row(List<Key> keys, List<@Nullable String> figures) {
    static Row of(Aggregates.Row row) {
      return new Row(
          row.keys().stream().map(key -> new Key(key.value(), key.title(), key.filter())).toList(),
          row.figures());
    }
  }

  /** Figures in groups. */
  public record AggregatesResponse(
      List<Heading> groups,
      List<Heading> measures,
      List<Row> rows,
      List<@Nullable String> totals,
      boolean capped) {}

  @GET
  @Operation(
      en =
          "Figures about the records of a list. Counts, sums, averages, smallest and largest "
              + "values, by at most two columns, with the totals of all.",
      zh = "列表单据的统计。按最多两列分组，给出数量、合计、平均、最小和最大值，并附总计。")
  public AggregatesResponse get(
      @PathParam("form") String form,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("measures") @DefaultValue("") String measures,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("filter") @DefaultValue("") String filter,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ListRequest records = ListParameters.selection(form, view, search, filter, uri);
    Aggregates found =
        aggregates.of(
            new AggregateRequest(
                records, ListParameters.words(group), ListParameters.words(measures)));
    Locale shown = language.of(accepted);
    return new AggregatesResponse(
        Heading.of(found.groups(), shown),
        Heading.of(found.measures(), shown),
        found.rows().stream().map(Row::of).toList(),
        found.totals(),
        found.capped());
  }
}
