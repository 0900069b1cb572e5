package org.docket.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.record.Drafts;
import org.docket.record.Origin;
import org.docket.record.RecordView;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.RecordAnswers;
import org.jspecify.annotations.Nullable;

/** Drafts that begin while somebody types: whatever does not fit a field yet is kept beside it. */
@ApplicationScoped
@Path("/forms/{form}/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class FormDraftsResource {

  @Inject private Drafts drafts;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  /**
   * What is typed so far.
   *
   * @param madeFrom a record of another form, with the mapping that filled the new one in
   */
  public record DraftRequest(
      @Nullable JsonNode data, @Nullable UUID madeFrom, @Nullable String mapping) {
    Origin origin() {
      return madeFrom == null
          ? Origin.nothing()
          : new Origin.Made(madeFrom, mapping == null ? "" : mapping);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Begin a draft with what is typed so far. What does not fit its field is kept beside the "
              + "data. Sent again with the same Idempotency-Key, it is the same draft.",
      zh = "以目前填写的内容新建草稿，暂不符合字段的内容另行保留。以同一 Idempotency-Key 重发时仍是同一草稿。",
      status = 201,
      schema = "Record")
  public Response begin(
      @PathParam("form") String form,
      DraftRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    JsonNode sent = request.data();
    RecordView view =
        drafts.begin(
            form, sent == null ? Json.MAPPER.createObjectNode() : sent, request.origin(), key);
    URI location = uri.getBaseUriBuilder().path("records").path(view.id().toString()).build();
    ObjectNode body = answers.whole(view, language.of(accepted));
    return RecordAnswers.tagged(Response.created(location).entity(body), view).build();
  }
}
