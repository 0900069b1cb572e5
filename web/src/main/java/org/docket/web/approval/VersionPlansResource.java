package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.docket.approval.VersionPlans;
import org.docket.web.Items;
import org.docket.web.approval.VersionPlanAnswers.StandingResponse;
import org.docket.web.openapi.Operation;

/** Which processes have open approvals that began with another chain. */
@ApplicationScoped
@Path("/version-plans")
@Produces(MediaType.APPLICATION_JSON)
public class VersionPlansResource {

  @Inject private VersionPlans plans;

  @GET
  @Operation(
      en =
          "The processes that one administers whose open approvals began with another chain than "
              + "the live one, and how many they are.",
      zh = "本人管理的流程中，仍沿用旧审批链的在途审批数量。")
  public Items<StandingResponse> standing() {
    return new Items<>(
        plans.standing().entrySet().stream()
            .map(each -> new StandingResponse(each.getKey(), each.getValue()))
            .toList());
  }
}
