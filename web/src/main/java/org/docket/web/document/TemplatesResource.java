package org.docket.web.document;

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
import java.util.Locale;
import java.util.UUID;
import org.docket.document.DocumentPreviews;
import org.docket.document.Documents;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: the live templates, tried with any record. */
@ApplicationScoped
@Path("/templates")
public class TemplatesResource {

  @Inject private Documents documents;
  @Inject private DocumentPreviews previews;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "The live templates. For administrators.", zh = "当前生效的单据模板。仅管理员。")
  public Items<TemplateResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        documents.templates().stream()
            .map(template -> TemplateResponse.of(template, shown))
            .toList());
  }

  @POST
  @Path("/{template}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  @Operation(
      en =
          "A template tried with any record of its form. For administrators; nothing is "
              + "stored.",
      zh = "用任一单据试打模板。仅管理员；不保存。")
  public byte[] preview(
      @PathParam("template") String template,
      TemplatePreviewRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    UUID record = request.record();
    if (record == null) {
      throw new ProblemException(DocumentProblems.missing("record"));
    }
    String asked = request.language();
    Locale wanted = asked == null ? language.of(accepted) : Locale.forLanguageTag(asked);
    return previews.tryTemplate(template, record, wanted);
  }
}
