package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ChainReplay;
import org.docket.approval.ChainReplays;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.web.Items;
import org.docket.web.approval.ReplayAnswers.ItemResponse;
import org.docket.web.approval.ReplayAnswers.ReplayResponse;
import org.docket.web.approval.ReplayAnswers.ShareResponse;
import org.docket.web.form.XlsxSink;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** One's own replays: how far, with what result. */
@ApplicationScoped
@Path("/replays/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private ChainReplays replays;
  @Inject private RequestLanguage language;
  @Inject private CurrentUser currentUser;

  /** Some of the records, and the place behind the last of them when there are more. */
  public record ItemsResponse(List<ItemResponse> items, @Nullable Integer next) {}

  @GET
  @Operation(en = "One's own replay with its progress.", zh = "本人的回放及其进度。")
  public ReplayResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return ReplayResponse.of(replays.get(id), language.of(accepted));
  }

  @POST
  @Path("/cancellation")
  @Operation(en = "Stop the replay; what was played stays to be read.", zh = "停止回放，已回放的结果保留。")
  public ReplayResponse cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return ReplayResponse.of(replays.cancel(id), language.of(accepted));
  }

  @GET
  @Path("/records")
  @Operation(
      en = "How each record would have gone; with changed=true only those that go another way.",
      zh = "每张单据的回放结果；changed=true 时仅列出与原来不同的单据。")
  public ItemsResponse records(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("changed") @DefaultValue("false") boolean changed,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    ChainReplays.Page page = replays.items(id, after, changed);
    List<ItemResponse> items =
        page.items().stream().map(item -> ItemResponse.of(item, shown)).toList();
    return new ItemsResponse(items, page.more() ? items.get(items.size() - 1).place() : null);
  }

  @GET
  @Path("/people")
  @Operation(
      en = "What comes to whom by the replayed records: tasks, and seconds by what steps take.",
      zh = "回放单据分配到各人员的任务数及预计秒数（按步骤平均耗时）。")
  public Items<ShareResponse> people(@PathParam("id") UUID id) {
    return new Items<>(replays.shares(id).stream().map(ShareResponse::of).toList());
  }

  @GET
  @Path("/report/xlsx")
  @Produces(XLSX)
  @Operation(en = "The result for spreadsheets.", zh = "结果报告（Excel）。", type = ReplaysResource.XLSX)
  public Response xlsx(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ChainReplay replay = replays.get(id);
    Actor actor = currentUser.require();
    ReplayReport report =
        new ReplayReport(
            replay,
            language.of(accepted),
            after -> currentUser.runAs(actor, () -> replays.items(id, after, false)));
    StreamingOutput output =
        out -> {
          XlsxSink sink = new XlsxSink(out);
          report.writeTo(sink);
          sink.finish();
        };
    return Response.ok(output, XLSX)
        .header("Content-Disposition", FileNames.disposition("attachment", report.name() + ".xlsx"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
