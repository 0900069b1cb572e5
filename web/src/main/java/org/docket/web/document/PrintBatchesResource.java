package org.docket.web.document;

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
import java.util.Locale;
import java.util.UUID;
import org.docket.document.DocumentPrints.Offset;
import org.docket.document.PrintBatches;
import org.docket.web.Items;
import org.docket.web.document.PrintBatchAnswers.BatchResponse;
import org.docket.web.document.PrintBatchAnswers.LineResponse;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One's own batches of documents: progress, log, file. */
@ApplicationScoped
@Path("/print-batches/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PrintBatchesResource {

  @Inject private PrintBatches batches;
  @Inject private RequestLanguage language;

  @GET
  @Operation(en = "One's own batch with its progress.", zh = "本人的批量打印任务及其进度。")
  public BatchResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return BatchResponse.of(batches.get(id), language.of(accepted));
  }

  @GET
  @Path("/lines")
  @Operation(
      en =
          "What became of each record, 200 behind a place; with bad=true only those without a"
              + " document.",
      zh = "每张单据的结果，自 after 之后 200 条；bad=true 时仅列出未出具的。")
  public Items<LineResponse> lines(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("bad") @DefaultValue("false") boolean bad,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return new Items<>(
        batches.lines(id, after, bad).stream().map(line -> LineResponse.of(line, spoken)).toList());
  }

  @GET
  @Path("/content")
  @Produces("application/pdf")
  @Operation(
      en =
          "All documents of the batch as one file, in the order of the list; moved by right and"
              + " down, in millimetres, as the printer needs it.",
      zh = "批量打印合并的 PDF，按列表顺序；right、down（毫米）按打印机移动版面。")
  public Response content(
      @PathParam("id") UUID id,
      @QueryParam("right") @DefaultValue("0") double right,
      @QueryParam("down") @DefaultValue("0") double down) {
    return Response.ok(batches.pdf(id, new Offset(right, down)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"documents.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/cancellation")
  @Operation(en = "Stop the batch; what was issued stays issued.", zh = "停止批量打印，已出具的文件保留。")
  public BatchResponse cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return BatchResponse.of(batches.cancel(id), language.of(accepted));
  }
}
