package org.docket.web.moving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.record.RecordView;
import org.docket.record.moving.FormMoves;
import org.docket.web.moving.MoveAnswers.PreviewResponse;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.Preconditions;
import org.docket.web.record.RecordAnswers;
import org.jspecify.annotations.Nullable;

/** One record and its form as it is now. */
@ApplicationScoped
@Path("/records/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
public class RecordMoveResource {

  @Inject private FormMoves moves;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  /** Values for fields that are empty in the form as it is now; may be left out. */
  public record MoveRequest(@Nullable ObjectNode data) {
    ObjectNode values() {
      return data == null ? JsonNodeFactory.instance.objectNode() : data;
    }
  }

  @GET
  @Operation(
      en =
          "What would become of a record that is moved to its form as it is now: what is added, "
              + "removed and converted, and why it may have to stay. Nothing is written.",
      zh = "预览将单据升级到新版表单的结果：新增、移除、转换的内容，以及不能升级的原因。不写入数据。")
  public PreviewResponse preview(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return PreviewResponse.of(moves.preview(id), language.of(accepted));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Move a record to its form as it is now. The versions before stay as they were filled "
              + "in. Needs the right to administer the form, and If-Match.",
      zh = "将单据升级到新版表单，原版本保持不变。须有表单的管理权限并带 If-Match。",
      schema = "Record")
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      MoveRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    RecordView view = moves.move(id, Preconditions.version(version), request.values());
    return RecordAnswers.tagged(Response.ok(answers.whole(view, language.of(accepted))), view)
        .build();
  }
}
