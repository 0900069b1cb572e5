package org.docket.web.record;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.record.Amendments;
import org.docket.record.RecordView;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Corrections of records that are completed. */
@ApplicationScoped
@Path("/records/{id}/amendment")
@Produces(MediaType.APPLICATION_JSON)
public class AmendmentResource {

  @Inject private Amendments amendments;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  /** The corrected data, and why. */
  public record AmendmentRequest(@Nullable JsonNode data, @Nullable String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Correct a completed record, for a reason that the time line keeps. Needs the right to "
              + "administer the form, and If-Match.",
      zh = "更正已完成的单据，原因记入时间线。须有表单的管理权限并带 If-Match。",
      schema = "Record")
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      AmendmentRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    String reason = request.reason();
    JsonNode data = RecordsResource.data(request.data());
    RecordView view = amendments.amend(id, seen, data, reason == null ? "" : reason);
    return RecordAnswers.tagged(Response.ok(answers.whole(view, language.of(accepted))), view)
        .build();
  }
}
