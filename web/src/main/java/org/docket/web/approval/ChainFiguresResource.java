package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.docket.approval.ChainFigures;
import org.docket.approval.ProcessFigures;
import org.docket.platform.DocketClock;
import org.docket.web.approval.ProcessFiguresResource.EndedResponse;
import org.docket.web.approval.ProcessFiguresResource.RowResponse;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Where the time goes, one process beside the other. */
@ApplicationScoped
@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
public class ChainFiguresResource {

  @Inject private ProcessFigures figures;
  @Inject private RequestLanguage language;
  @Inject private DocketClock clock;

  /** Processes with a chain. */
  public record ComparisonResponse(
      String hours, LocalDate from, LocalDate until, List<ChainResponse> items) {}

  /**
   * One of them.
   *
   * @param tasks all its tasks together
   */
  public record ChainResponse(
      String process,
      String title,
      RowResponse tasks,
      Map<String, EndedResponse> ended,
      long running) {
    static ChainResponse of(ChainFigures chain, Locale shown) {
      Map<String, EndedResponse> ended = new TreeMap<>();
      chain.figures().ended().forEach((how, each) -> ended.put(how, EndedResponse.of(each)));
      return new ChainResponse(
          chain.process(),
          chain.title().in(shown),
          RowResponse.of(chain.figures().all(), shown),
          ended,
          chain.figures().running());
    }
  }

  @GET
  @Operation(
      en =
          "How long the tasks of each process take, what comes back and what is late, over the"
              + " records that one may read. Without a period the last 90 days.",
      zh = "各流程任务的耗时、返工与超期对比，仅统计有权查看的单据。未指定期间时为最近 90 天。")
  public ComparisonResponse get(
      @QueryParam("hours") @DefaultValue("elapsed") String hours,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    FigureWish wish = FigureWish.of(hours, from, until, clock.today());
    Locale shown = language.of(accepted);
    return new ComparisonResponse(
        wish.hours().key(),
        wish.from(),
        wish.until(),
        figures.ofAll(wish.hours(), wish.from(), wish.until()).stream()
            .map(chain -> ChainResponse.of(chain, shown))
            .toList());
  }
}
