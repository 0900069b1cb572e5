package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ProcessSheet;
import org.docket.document.handbook.Binder;
import org.docket.document.handbook.Binders;
import org.docket.document.handbook.Handbook;
import org.docket.document.handbook.SheetApproval;
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
  private static final String PNG = "image/png";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Handbook handbook;
  @Inject private Binders binders;
  @Inject private SheetApproval approval;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "The handbook: its processes by family, departments, number rules and documents.",
      zh = "流程手册：按类别列出流程，及部门对照、编号规则和打印单据。")
  public HandbookResponse get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return HandbookResponse.of(handbook.contents(), language.of(accepted));
  }

  /**
   * The whole handbook as one file.
   *
   * @param total parts; 0 before it began
   * @param pages 0 before it is there
   */
  record BinderResponse(
      UUID id, String state, int total, int done, int pages, @Nullable String fault) {
    static BinderResponse of(Binder binder, Locale language) {
      return new BinderResponse(
          binder.id(),
          binder.state().key(),
          binder.total(),
          binder.done(),
          binder.pages(),
          binder.fault().map(text -> text.in(language)).orElse(null));
    }
  }

  @POST
  @Path("/binders")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Begin to put the whole handbook together as one PDF, in the background.",
      zh = "在后台将整本流程手册编制为一个 PDF。",
      status = 201,
      answer = HandbookResource.BinderResponse.class)
  public Response begin(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    Binder binder = binders.begin(shown);
    return Response.created(URI.create("handbook/binders/" + binder.id()))
        .entity(BinderResponse.of(binder, shown))
        .build();
  }

  @GET
  @Path("/binders/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "One's own handbook with its progress.", zh = "本人的整本手册及其进度。")
  public BinderResponse binder(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return BinderResponse.of(binders.get(id), language.of(accepted));
  }

  @GET
  @Path("/binders/{id}/content")
  @Produces(PDF)
  @Operation(
      en = "One's own handbook as PDF, once it is there.",
      zh = "本人的整本手册（PDF），编制完成后可取。",
      type = HandbookResource.PDF)
  public Response content(@PathParam("id") UUID id) {
    return pdf(binders.pdf(id), "handbook-" + handbook.stamp());
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
    ProcessSheet sheet = handbook.sheet(process);
    return ProcessSheetResponse.of(
        sheet,
        handbook.series(sheet),
        handbook.templates(sheet),
        handbook.fields(sheet),
        handbook.state(sheet),
        handbook.stamp(),
        language.of(accepted));
  }

  /**
   * A draft in which a sheet is to be approved.
   *
   * @param record its id
   */
  record EditionResponse(UUID record) {}

  @POST
  @Path("/processes/{process}/editions")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Begin the approval of the sheet of a process as it is live: a draft of the form whose"
              + " records are the editions of sheets, filled in from the sheet, with the sheet as PDF.",
      zh = "将流程文件的当前内容提交审批：生成一份流程文件审批单草稿，内容取自流程文件，并附其 PDF。",
      status = 201,
      answer = HandbookResource.EditionResponse.class)
  public Response beginEdition(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    UUID record = approval.begin(process, language.of(accepted));
    return Response.created(URI.create("records/" + record))
        .entity(new EditionResponse(record))
        .build();
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

  @GET
  @Path("/templates/{template}/sample")
  @Produces(PDF)
  @Operation(
      en =
          "What a document of the template looks like, filled from the fields of its form; of no"
              + " record. The language is that of the parameter, else that of the request.",
      zh = "单据模板的样张，按表单字段填写，不含任何单据数据；语言取参数，其次取请求。",
      type = HandbookResource.PDF)
  public Response sample(
      @PathParam("template") String template,
      @QueryParam("language") @Nullable String asked,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(asked, accepted);
    return pdf(handbook.sample(template, shown), template);
  }

  @GET
  @Path("/templates/{template}/sample/picture")
  @Produces(PNG)
  @Operation(
      en = "The first page of the sample as a picture.",
      zh = "样张首页的图片。",
      type = HandbookResource.PNG)
  public Response samplePicture(
      @PathParam("template") String template,
      @QueryParam("language") @Nullable String asked,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(asked, accepted);
    return Response.ok(handbook.samplePicture(template, shown), PNG)
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
