package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Figures;
import org.docket.approval.Figures.By;
import org.docket.approval.Figures.Ended;
import org.docket.approval.Figures.Row;
import org.docket.approval.ProcessFigures;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Where the time of a process goes. */
@ApplicationScoped
@Path("/processes/{process}/figures")
@Produces(MediaType.APPLICATION_JSON)
public class ProcessFiguresResource {

  @Inject private ProcessFigures figures;
  @Inject private RequestLanguage language;
  @Inject private DocketClock clock;

  /** Figures of a period. */
  public record FiguresResponse(
      String by,
      String hours,
      LocalDate from,
      LocalDate until,
      List<RowResponse> items,
      RowResponse all,
      Map<String, EndedResponse> ended,
      long running) {
    static FiguresResponse of(Figures figures, LocalDate from, LocalDate until, Locale shown) {
      Map<String, EndedResponse> ended = new TreeMap<>();
      figures.ended().forEach((how, each) -> ended.put(how, EndedResponse.of(each)));
      return new FiguresResponse(
          figures.by().key(),
          figures.hours().key(),
          from,
          until,
          figures.rows().stream().map(row -> RowResponse.of(row, shown)).toList(),
          RowResponse.of(figures.all(), shown),
          ended,
          figures.running());
    }
  }

  /** Tasks that belong together; times are seconds for each of them. */
  public record RowResponse(
      String key,
      String title,
      long done,
      long mean,
      long median,
      long longest,
      long handOff,
      long held,
      long waited,
      double share,
      long late,
      long returned,
      long open,
      long overdue) {
    static RowResponse of(Row row, Locale shown) {
      return new RowResponse(
          row.key(),
          row.title().in(shown),
          row.done(),
          row.times().mean(),
          row.times().median(),
          row.times().longest(),
          row.times().handOff(),
          row.times().held(),
          row.times().waited(),
          row.share(),
          row.late(),
          row.returned(),
          row.open(),
          row.overdue());
    }
  }

  /** Approvals that ended in one way. */
  public record EndedResponse(long count, long mean) {
    static EndedResponse of(Ended ended) {
      return new EndedResponse(ended.count(), ended.meanSeconds());
    }
  }

  @GET
  @Operation(
      en =
          "How long tasks of a process take, what comes back and what is late, over the records "
              + "that one may read: by step, unit or month, and by person for those who "
              + "administer its form. Without a period the last 90 days. With hours=working only "
              + "what the calendar of whoever was asked counts as working time.",
      zh =
          "流程各任务的耗时、返工与超期情况，仅统计有权查看的单据：按 step、unit、month 分组；表单管理员还可按 person 分组。未指定期间时为最近 90 天。hours=working 时仅计办理人日历的工作时间。")
  public FiguresResponse get(
      @PathParam("process") String process,
      @QueryParam("by") @DefaultValue("step") String by,
      @QueryParam("hours") @DefaultValue("elapsed") String hours,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    By grouping =
        By.of(by)
            .orElseThrow(
                () -> new ProblemException(ApprovalProblems.unknownGrouping(by, By.keys())));
    FigureWish wish = FigureWish.of(hours, from, until, clock.today());
    return FiguresResponse.of(
        figures.of(process, grouping, wish.hours(), wish.from(), wish.until()),
        wish.from(),
        wish.until(),
        language.of(accepted));
  }
}
