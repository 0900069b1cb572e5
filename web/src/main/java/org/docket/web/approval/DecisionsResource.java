package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.BulkDecisions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Deciding many tasks at once. */
@ApplicationScoped
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

  @Inject private BulkDecisions decisions;
  @Inject private RequestLanguage language;

  /**
   * Tasks with their answers.
   *
   * @param password of the acting person, once for all of them, where a step demands it
   */
  record BulkRequest(
      @Required @Nullable List<@Nullable ItemRequest> decisions, @Nullable String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "BulkRequest[" + decisions + "]";
    }
  }

  /** A task and its answer. */
  record ItemRequest(@Required @Nullable UUID task, @Required @Nullable DecisionRequest decision) {

    BulkDecisions.Item item(String place) {
      if (task == null || decision == null) {
        throw new ProblemException(
            Problem.of(
                    "approval.incomplete-item",
                    ProblemCategory.INVALID,
                    "Each item needs a task and a decision",
                    "每一项都须包含 task 和 decision")
                .at(place));
      }
      return new BulkDecisions.Item(task, decision.decision());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Decide up to 200 tasks, each for itself. The answer says for each what became of it; "
              + "one that fails stops no other. Where a step asks for the password of the acting "
              + "person, one for all is sent beside the decisions; a wrong one decides nothing.",
      zh =
          "批量处理最多 200 项任务，逐项独立。返回每一项的结果；某项失败不影响其他项。步骤要求输入密码时，"
              + "在 decisions 之外提交一次当前人员的密码；密码错误则全部不处理。")
  public ResultsResponse decide(
      BulkRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    List<BulkDecisions.Item> items = items(request.decisions());
    return ResultsResponse.of(
        Optional.ofNullable(request.password())
            .map(given -> decisions.decide(items, given.toCharArray()))
            .orElseGet(() -> decisions.decide(items)),
        shown);
  }

  private static List<BulkDecisions.Item> items(@Nullable List<@Nullable ItemRequest> sent) {
    List<BulkDecisions.Item> items = new ArrayList<>();
    for (ItemRequest item : sent == null ? List.<@Nullable ItemRequest>of() : sent) {
      ItemRequest known = item == null ? new ItemRequest(null, null) : item;
      items.add(known.item("/decisions/" + items.size()));
    }
    return items;
  }
}
