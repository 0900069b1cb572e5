package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.docket.approval.ProcessSheet;
import org.docket.document.handbook.Handbook;
import org.docket.web.form.XlsxSink;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** The process handbook of the live release. */
@ApplicationScoped
@Path("/handbook")
public class HandbookResource {

  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Handbook handbook;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "The handbook: its processes by family, departments, number rules and documents.",
      zh = "流程手册：按类别列出流程，及部门对照、编号规则和打印单据。")
  public HandbookResponse get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return HandbookResponse.of(handbook.contents(), language.of(accepted));
  }

  @GET
  @Path("/binder")
  @Produces(PDF)
  @Operation(
      en = "The whole handbook as one PDF.",
      zh = "整本流程手册（一个 PDF）。",
      type = HandbookResource.PDF)
  public Response binder(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return pdf(handbook.binder(language.of(accepted)), "handbook-" + handbook.stamp());
  }

  @GET
  @Path("/processes/{process}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "The sheet of a process: head, overview, flow chart and responsibility matrix.",
      zh = "流程文件：表头、概要、流程图与职责矩阵。")
  public ProcessSheetResponse sheet(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return ProcessSheetResponse.of(
        handbook.sheet(process), handbook.stamp(), language.of(accepted));
  }

  @GET
  @Path("/processes/{process}/pdf")
  @Produces(PDF)
  @Operation(en = "The sheet of a process as PDF.", zh = "流程文件（PDF）。", type = HandbookResource.PDF)
  public Response pdf(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return pdf(handbook.pdf(process, language.of(accepted)), process);
  }

  @GET
  @Path("/processes/{process}/matrix")
  @Produces(XLSX)
  @Operation(
      en = "The responsibility matrix of a process for spreadsheets.",
      zh = "流程的职责矩阵（Excel）。",
      type = HandbookResource.XLSX)
  public Response matrix(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ProcessSheet sheet = handbook.sheet(process);
    Locale shown = language.of(accepted);
    StreamingOutput output =
        out -> {
          XlsxSink sink = new XlsxSink(out);
          new MatrixTable(sheet, shown).writeTo(sink);
          sink.finish();
        };
    return Response.ok(output, XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileNames.disposition("attachment", process + " AECI.xlsx"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Response pdf(byte[] pages, String name) {
    return Response.ok(pages, PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition("inline", name + ".pdf"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
