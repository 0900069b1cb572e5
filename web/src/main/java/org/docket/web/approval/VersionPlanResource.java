package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.VersionPlans;
import org.docket.approval.VersionPlans.Wish;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.approval.VersionPlanAnswers.MovedResponse;
import org.docket.web.approval.VersionPlanAnswers.PlanResponse;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What becomes of open approvals of a process whose chain has changed. */
@ApplicationScoped
@Path("/processes/{process}/version-plan")
@Produces(MediaType.APPLICATION_JSON)
public class VersionPlanResource {

  @Inject private VersionPlans plans;
  @Inject private RequestLanguage language;

  /**
   * What is to be moved.
   *
   * @param approvals which; all that move safely where it is left out
   * @param renamed keys of steps of the live chain, by those whose place they take
   */
  public record MoveRequest(
      @Nullable List<UUID> approvals,
      @Nullable Map<String, String> renamed,
      @Nullable String reason) {
    Wish wish(String process) {
      return new Wish(
          process,
          approvals == null ? List.of() : approvals,
          renamed == null ? Map.of() : renamed,
          reason == null ? "" : reason);
    }
  }

  @GET
  @Operation(
      en =
          "The open approvals of a process: which stay, which move safely to the live chain, which"
              + " need a decision, and why. 'renamed' says which step takes the place of another, as"
              + " old:new; it may be repeated. 200 at a time: 'cursor' is the 'next' of the page before. With 'candidate', what would become of them if that"
              + " release candidate went live; for administrators.",
      zh =
          "流程的在途审批：哪些无需迁移、哪些可安全迁移、哪些需要决定及原因。renamed 以 旧步骤:新步骤 指明接替关系，可重复。每页 200 条，cursor 取上一页的 next。"
              + "指定 candidate 时，预览该候选发布生效后的处理，仅限管理员。")
  public PlanResponse plan(
      @PathParam("process") String process,
      @QueryParam("renamed") List<String> renamed,
      @QueryParam("candidate") @Nullable UUID candidate,
      @QueryParam("cursor") @Nullable UUID cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Map<String, String> steps = pairs(renamed);
    return PlanResponse.of(
        candidate == null
            ? plans.plan(process, steps, Optional.ofNullable(cursor))
            : plans.foresee(process, steps, candidate, Optional.ofNullable(cursor)),
        language.of(accepted));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Move open approvals to the live chain, those chosen or all that move safely, each for "
              + "itself; the reason is in their time lines. Tells for each whether it was moved.",
      zh = "将在途审批迁移到当前审批链：所选的，或全部可安全迁移的；逐一处理，原因记入时间线。返回每条的结果。")
  public Items<MovedResponse> move(
      @PathParam("process") String process,
      MoveRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        plans.apply(request.wish(process)).stream()
            .map(moved -> MovedResponse.of(moved, shown))
            .toList());
  }

  private static Map<String, String> pairs(List<String> renamed) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : renamed) {
      int colon = pair.indexOf(':');
      if (colon < 1) {
        throw new ProblemException(ApprovalProblems.badRenaming(pair));
      }
      pairs.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return pairs;
  }
}
