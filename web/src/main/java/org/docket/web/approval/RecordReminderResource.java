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

/** Reminding those whom a record waits for. */
@ApplicationScoped
@Path("/records/{record}/reminder")
@Produces(MediaType.APPLICATION_JSON)
public class RecordReminderResource {

  @Inject private Approvals approvals;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Remind those whom a record waits for. By whoever handed it in or worked on it; once an "
              + "hour at most (else 409).",
      zh = "催办单据的待办人员。提交人和已办理人可用；每小时至多一次（否则 409）。")
  public void remind(@PathParam("record") UUID record, @Nullable CommentRequest request) {
    approvals.remind(record, CommentRequest.of(request));
  }
}
