package org.docket.web.approval;

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
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.ProcessChart;
import org.docket.approval.ProcessCharts;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** How a process runs. */
@ApplicationScoped
@Path("/processes/{process}")
public class ProcessResource {

  @Inject private ProcessCharts charts;
  @Inject private RequestLanguage language;

  /**
   * A process in one language.
   *
   * @param chart empty for a process without a chain
   */
  public record ProcessResponse(
      String key,
      String title,
      Optional<String> purpose,
      String form,
      String formTitle,
      Optional<PositionResponse> chart,
      boolean mayAdminister) {
    static ProcessResponse of(ProcessChart process, Locale shown) {
      return new ProcessResponse(
          process.key(),
          process.title().in(shown),
          process.purpose().map(text -> text.in(shown)),
          process.form(),
          process.formTitle().in(shown),
          process.chart().map(chart -> PositionResponse.of(chart, shown)),
          process.mayAdminister());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "How a process runs: its steps in lanes and the ways between them, as it is live.",
      zh = "流程的走向：当前生效的各步骤、泳道及其连线。")
  public ProcessResponse get(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return ProcessResponse.of(charts.chart(process), language.of(accepted));
  }

  @GET
  @Path("/field-rights")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "What each step does with each field of the form: hide, read, edit, must; columns of tables too.",
      zh = "各步骤对表单各字段（含明细列）的权限：隐藏、只读、可编辑、必填。")
  public FieldRightsResponse fieldRights(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return FieldRightsResponse.of(charts.fieldRights(process), language.of(accepted));
  }

  @GET
  @Path("/bpmn")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      en = "The chain of a process as a BPMN 2.0 file with its diagram, for tools of others.",
      zh = "以 BPMN 2.0 文件（含图形）导出流程的审批链，供其他工具使用。",
      type = MediaType.APPLICATION_XML)
  public Response bpmn(
      @PathParam("process") String process,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return Response.ok(charts.bpmn(process, language.of(accepted)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition("attachment", process + ".bpmn"))
        .build();
  }
}
