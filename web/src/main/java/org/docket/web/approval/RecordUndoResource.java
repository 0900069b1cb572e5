package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.approval.Approvals;
import org.docket.web.approval.TaskActRequests.CommentRequest;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Taking back what one did last in an approval. */
@ApplicationScoped
@Path("/records/{record}/undo")
@Produces(MediaType.APPLICATION_JSON)
public class RecordUndoResource {

  @Inject private Approvals approvals;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Take back what the acting person did last in the approval of a record. Only as long "
              + "as nobody has acted since (else 409); what was filled in stays.",
      zh = "撤销当前人员在单据审批中的上一次办理。仅在之后无人操作时可行（否则 409）；已填写的内容保留。")
  public void undo(@PathParam("record") UUID record, @Nullable CommentRequest request) {
    approvals.undo(record, CommentRequest.of(request));
  }
}
