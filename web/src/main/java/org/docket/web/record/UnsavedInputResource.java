package org.docket.web.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.docket.record.UnsavedInput;
import org.docket.record.UnsavedInput.Kept;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** What the person is typing into a record that was handed in; it changes nothing of the record. */
@ApplicationScoped
@Path("/records/{id}/unsaved-input")
@Produces(MediaType.APPLICATION_JSON)
public class UnsavedInputResource {

  @Inject private UnsavedInput unsaved;

  /** What is typed. */
  public record InputRequest(@Required @Nullable ObjectNode input) {}

  /** What was typed last, over which version of the record; nothing at all for most. */
  public record InputResponse(
      @Nullable Long version, @Nullable ObjectNode input, @Nullable Instant savedAt) {
    static InputResponse of(Kept kept) {
      return new InputResponse(kept.version(), kept.typed(), kept.savedAt());
    }
  }

  /** Since when it is kept. */
  public record KeptResponse(Instant savedAt) {}

  @GET
  @Operation(
      en = "What one typed into a record and neither saved nor gave up.",
      zh = "本人在单据中填写但尚未保存的内容。")
  public InputResponse get(@PathParam("id") UUID id) {
    return unsaved.get(id).map(InputResponse::of).orElse(new InputResponse(null, null, null));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Keep what one is typing into a record that was handed in: at a step, in a correction, "
              + "as a comment. It is one's own and changes nothing of the record. Needs If-Match, "
              + "which may be an earlier version.",
      zh = "暂存在已提交单据中填写的内容（步骤、更正、意见）。仅本人可见，不改变单据。须带 If-Match，可为较早的版本。")
  public KeptResponse keep(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      InputRequest request) {
    long seen = Preconditions.version(version);
    return new KeptResponse(unsaved.keep(id, seen, RecordsResource.data(request.input())));
  }

  @DELETE
  @Operation(en = "Give up what one typed into a record.", zh = "放弃在单据中填写但未保存的内容。")
  public void forget(@PathParam("id") UUID id) {
    unsaved.forget(id);
  }
}
