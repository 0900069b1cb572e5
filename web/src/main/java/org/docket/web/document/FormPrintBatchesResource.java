package org.docket.web.document;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.document.PrintBatch;
import org.docket.document.PrintBatches;
import org.docket.record.ListRequest;
import org.docket.web.document.PrintBatchAnswers.BatchRequest;
import org.docket.web.document.PrintBatchAnswers.BatchResponse;
import org.docket.web.document.PrintBatchAnswers.FormResponse;
import org.docket.web.document.PrintBatchAnswers.TemplateChoice;
import org.docket.web.form.ListParameters;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Printing the documents of all records of a list. */
@ApplicationScoped
@Path("/forms/{form}/print-batches")
@Produces(MediaType.APPLICATION_JSON)
public class FormPrintBatchesResource {

  @Inject private PrintBatches batches;
  @Inject private RequestLanguage language;

  @GET
  @Operation(
      en = "Templates that print records of the form, and one's own batches of it.",
      zh = "可打印该表单的模板，以及本人的批量打印任务。")
  public FormResponse list(
      @PathParam("form") String form,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    List<TemplateChoice> templates =
        batches.templates(form).stream().map(each -> TemplateChoice.of(each, spoken)).toList();
    List<BatchResponse> own =
        batches.of(form).stream().map(each -> BatchResponse.of(each, spoken)).toList();
    return new FormResponse(templates, own);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Issue and print the documents of all records of a list as one file, in the background."
              + " Filters as for lists; at most 500 records. With an Idempotency-Key it begins"
              + " once.",
      zh = "在后台为列表中的全部单据出具并打印文件，合并为一个 PDF。筛选方式与列表相同，最多 500 张。" + "带 Idempotency-Key 时只开始一次。",
      status = 201,
      answer = BatchResponse.class)
  public Response begin(
      @PathParam("form") String form,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("filter") @DefaultValue("") String filter,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      BatchRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    ListRequest selection = ListParameters.selection(form, view, search, filter, sort, "", uri);
    Locale printed =
        Optional.ofNullable(request.language()).map(Locale::forLanguageTag).orElse(spoken);
    String template = Optional.ofNullable(request.template()).orElse("");
    PrintBatch begun = batches.begin(selection, template, printed, key);
    return Response.status(Response.Status.CREATED).entity(BatchResponse.of(begun, spoken)).build();
  }
}
