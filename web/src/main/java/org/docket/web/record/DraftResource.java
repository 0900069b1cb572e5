package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.record.Drafts;
import org.docket.record.RecordView;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.RecordsResource.DataRequest;
import org.jspecify.annotations.Nullable;

/** What somebody is typing into a draft: kept whatever it is, until it is handed in or given up. */
@ApplicationScoped
@Path("/records/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

  @Inject private Drafts drafts;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Keep what is typed into a draft. What does not fit its field is kept beside the data. "
              + "Needs If-Match.",
      zh = "保存草稿中填写的内容，暂不符合字段的内容另行保留。须带 If-Match。",
      schema = "Record")
  public Response keep(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      DataRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    RecordView view = drafts.keep(id, seen, RecordsResource.data(request.data()));
    return RecordAnswers.tagged(Response.ok(answers.whole(view, language.of(accepted))), view)
        .build();
  }

  @DELETE
  @Operation(
      en = "Remove one's own draft that was never handed in, with its files.",
      zh = "删除本人从未提交的草稿及其附件。")
  public void discard(@PathParam("id") UUID id) {
    drafts.discard(id);
  }
}
