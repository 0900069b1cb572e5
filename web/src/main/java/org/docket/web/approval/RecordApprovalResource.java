package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ApprovalTrail;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Where a record stands in its approval. */
@ApplicationScoped
@Path("/records/{record}/approval")
@Produces(MediaType.APPLICATION_JSON)
public class RecordApprovalResource {

  @Inject private ApprovalTrail trail;
  @Inject private RequestLanguage language;

  /** Without boxes for a record that has no chain. */
  @GET
  @Operation(
      en =
          "Where a record stands in its approval chain. Without boxes for a record that "
              + "has no chain.",
      zh = "单据在审批链中的位置。没有审批链的单据不含节点。")
  public PositionResponse get(
      @PathParam("record") UUID record,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return trail
        .position(record)
        .map(position -> PositionResponse.of(position, shown))
        .orElse(PositionResponse.NONE);
  }
}
