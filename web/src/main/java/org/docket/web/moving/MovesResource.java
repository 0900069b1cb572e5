package org.docket.web.moving;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.moving.MoveBatches;
import org.docket.record.moving.MoveView;
import org.docket.web.form.CsvSink;
import org.docket.web.form.XlsxSink;
import org.docket.web.moving.MoveAnswers.MoveResponse;
import org.docket.web.moving.MoveAnswers.MovedResponse;
import org.docket.web.moving.RecordMoveResource.MoveRequest;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** One's own moves of records: look, run, result. */
@ApplicationScoped
@Path("/moves/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MovesResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private MoveBatches moves;
  @Inject private RequestLanguage language;
  @Inject private CurrentUser currentUser;

  /** Some of the records, and the place behind the last of them when there are more. */
  public record RecordsResponse(List<MovedResponse> items, @Nullable Integer next) {}

  @GET
  @Operation(en = "One's own move with its progress.", zh = "本人的升级任务及其进度。")
  public MoveResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(moves.get(id), accepted);
  }

  @POST
  @Path("/trial")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Look at all records again, perhaps with other values for new fields.",
      zh = "重新预览全部单据，可另行指定新字段的值。")
  public MoveResponse lookAgain(
      @PathParam("id") UUID id,
      MoveRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(moves.lookAgain(id, request.values()), accepted);
  }

  @POST
  @Path("/run")
  @Operation(en = "Move the records that can be moved.", zh = "升级可以升级的单据。")
  public MoveResponse run(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(moves.run(id), accepted);
  }

  @POST
  @Path("/cancellation")
  @Operation(en = "Stop the move; what was moved stays moved.", zh = "停止升级，已升级的保留。")
  public MoveResponse cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(moves.cancel(id), accepted);
  }

  @GET
  @Path("/records")
  @Operation(
      en = "What became, or would become, of each record; with bad=true only of those that stay.",
      zh = "每张单据的结果或预览；bad=true 时仅列出保持原样的单据。")
  public RecordsResponse records(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("bad") @DefaultValue("false") boolean bad,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    MoveBatches.Page page = moves.records(id, after, bad);
    List<MovedResponse> items =
        page.items().stream().map(each -> MovedResponse.of(each, spoken)).toList();
    return new RecordsResponse(items, page.more() ? items.get(items.size() - 1).place() : null);
  }

  @GET
  @Path("/report/xlsx")
  @Produces(XLSX)
  @Operation(en = "The result for spreadsheets.", zh = "结果报告（Excel）。", type = MovesResource.XLSX)
  public Response xlsx(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    MoveReport report = report(id, accepted);
    StreamingOutput output =
        out -> {
          XlsxSink sink = new XlsxSink(out);
          report.writeTo(sink);
          sink.finish();
        };
    return file(output, XLSX, report.name() + ".xlsx");
  }

  @GET
  @Path("/report/csv")
  @Produces("text/csv")
  @Operation(en = "The result as CSV in UTF-8.", zh = "结果报告（UTF-8 编码的 CSV）。", type = "text/csv")
  public Response csv(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    MoveReport report = report(id, accepted);
    StreamingOutput output =
        out -> {
          CsvSink sink = new CsvSink(out);
          report.writeTo(sink);
          sink.finish();
        };
    return file(output, "text/csv; charset=UTF-8", report.name() + ".csv");
  }

  private MoveReport report(UUID id, @Nullable String accepted) {
    MoveView view = moves.get(id);
    Actor actor = currentUser.require();
    return new MoveReport(
        view,
        language.of(accepted),
        after -> currentUser.runAs(actor, () -> moves.records(id, after, false)));
  }

  private static Response file(StreamingOutput output, String type, String name) {
    return Response.ok(output, type)
        .header("Content-Disposition", FileNames.disposition("attachment", name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private MoveResponse answer(MoveView view, @Nullable String accepted) {
    return MoveResponse.of(view, language.of(accepted));
  }
}
