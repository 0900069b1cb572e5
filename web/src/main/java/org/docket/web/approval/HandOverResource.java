package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Interventions;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Handing over the tasks of somebody who leaves. */
@ApplicationScoped
@Path("/people/{person}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
public class HandOverResource {

  @Inject private Interventions interventions;
  @Inject private RequestLanguage language;

  /** To whom, and why. */
  record HandOverRequest(@Required @Nullable UUID to, @Required @Nullable String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Hand all open tasks of a person over to another one, each for itself. For "
              + "administrators; the answer says for each what became of it.",
      zh = "将某人的全部待办任务移交给他人，逐项独立。供管理员使用；返回每一项的结果。")
  public ResultsResponse handOver(
      @PathParam("person") UUID person,
      HandOverRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    UUID to = request.to();
    String reason = request.reason();
    if (to == null) {
      throw new ProblemException(ApprovalProblems.noSuchPerson());
    }
    if (reason == null || reason.isBlank()) {
      throw new ProblemException(ApprovalProblems.reasonMissing());
    }
    return ResultsResponse.of(
        interventions.handOver(person, to, reason.strip()), language.of(accepted));
  }
}
