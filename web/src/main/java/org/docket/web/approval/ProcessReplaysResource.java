package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplays;
import org.docket.record.ListRequest;
import org.docket.web.Items;
import org.docket.web.approval.ReplayAnswers.ReplayResponse;
import org.docket.web.form.ListParameters;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Past records of a process, played once more by its chain as it is live or is to be. */
@ApplicationScoped
@Path("/processes/{process}/replays")
@Produces(MediaType.APPLICATION_JSON)
public class ProcessReplaysResource {

  private static final int USUAL = 100;

  @Inject private ChainReplays replays;
  @Inject private RequestLanguage language;

  /**
   * What is played.
   *
   * @param candidate whose chain; the live one where it is left out
   * @param most how many of the newest records
   */
  public record ReplayRequest(@Nullable UUID candidate, @Nullable Integer most) {}

  @GET
  @Operation(en = "One's own replays of a process, the newest first.", zh = "本人对该流程的回放，最新的在前。")
  public Items<ReplayResponse> list(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        replays.of(process).stream().map(each -> ReplayResponse.of(each, shown)).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Begin to play past records by the chain of a process, live or of a release candidate: "
              + "the newest ones of its form that the filters let pass, as for lists. Records "
              + "stay as they are. With an Idempotency-Key it begins once.",
      zh = "开始用流程的审批链（当前生效或候选配置）回放历史单据：取符合筛选条件（与列表相同）的最新若干张。不改变单据。带 Idempotency-Key 时只开始一次。",
      status = 201,
      answer = ReplayAnswers.ReplayResponse.class)
  public Response begin(
      @PathParam("process") String process,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("filter") @DefaultValue("") String filter,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      ReplayRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ListRequest records = ListParameters.selection("", null, search, filter, uri);
    Integer most = request.most();
    ReplayResponse begun =
        ReplayResponse.of(
            replays.begin(
                process,
                Optional.ofNullable(request.candidate()),
                records,
                most == null ? USUAL : most,
                key),
            language.of(accepted));
    return Response.status(Response.Status.CREATED).entity(begun).build();
  }
}
