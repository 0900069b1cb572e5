package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.Comparison;
import org.docket.record.Comparison.Difference;
import org.docket.record.Comparison.Line;
import org.docket.record.RecordHistory.Revision;
import org.docket.record.RevisionComparisons;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.HistoryAnswers.ChangeResponse;
import org.jspecify.annotations.Nullable;

/** Two versions of a record side by side. */
@ApplicationScoped
@Path("/records/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

  @Inject private RevisionComparisons comparisons;
  @Inject private RequestLanguage language;

  /** What differs. */
  public record ComparisonResponse(
      Revision from, Revision to, List<DifferenceResponse> differences) {
    static ComparisonResponse of(Comparison comparison, Locale language) {
      return new ComparisonResponse(
          comparison.from(),
          comparison.to(),
          comparison.differences().stream()
              .map(difference -> DifferenceResponse.of(difference, language))
              .toList());
    }
  }

  /** A field with its two values, or a table with its lines. */
  public record DifferenceResponse(
      String field,
      String title,
      @Nullable String before,
      @Nullable String after,
      @Nullable List<LineResponse> lines) {
    public static DifferenceResponse of(Difference difference, Locale language) {
      if (difference instanceof Difference.Table table) {
        List<LineResponse> lines =
            table.lines().stream().map(line -> LineResponse.of(line, language)).toList();
        return new DifferenceResponse(table.field(), table.title().in(language), null, null, lines);
      }
      ChangeResponse change = ChangeResponse.of(((Difference.Field) difference).change(), language);
      return new DifferenceResponse(
          change.field(), change.title(), change.before(), change.after(), null);
    }
  }

  /** A line that was added, changed or removed. */
  public record LineResponse(
      String id,
      String fate,
      @Nullable Integer before,
      @Nullable Integer after,
      List<ChangeResponse> cells) {
    static LineResponse of(Line line, Locale language) {
      return new LineResponse(
          line.id(),
          line.fate().name().toLowerCase(Locale.ROOT),
          line.before().orElse(null),
          line.after().orElse(null),
          line.cells().stream().map(cell -> ChangeResponse.of(cell, language)).toList());
    }
  }

  /**
   * @param from number of the older revision
   * @param to number of the newer one
   */
  @GET
  @Operation(
      en = "Two revisions of a record compared, field by field and line by line.",
      zh = "单据两个版本的逐字段、逐行比较。")
  public ComparisonResponse compare(
      @PathParam("id") UUID id,
      @QueryParam("from") int from,
      @QueryParam("to") int to,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return ComparisonResponse.of(comparisons.compare(id, from, to), language.of(accepted));
  }
}
