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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.document.Documents;
import org.docket.problem.ProblemException;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: the live templates, tried with any record. */
@ApplicationScoped
@Path("/templates")
public class TemplatesResource {

  @Inject private Documents documents;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, List<TemplateResponse>> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return Map.of(
        "items",
        documents.templates().stream()
            .map(template -> TemplateResponse.of(template, shown))
            .toList());
  }

  @POST
  @Path("/{template}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
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
    return documents.tryTemplate(template, record, wanted);
  }
}
