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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.document.Document;
import org.docket.document.DocumentIssuing;
import org.docket.document.DocumentPreviews;
import org.docket.document.Documents;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The documents of a record: what was issued, issuing, previews. */
@ApplicationScoped
@Path("/records/{record}/documents")
public class RecordDocumentsResource {

  @Inject private Documents documents;
  @Inject private DocumentIssuing issuing;
  @Inject private DocumentPreviews previews;
  @Inject private RequestLanguage language;

  /** What was issued, and what more can be. */
  record RecordDocuments(List<DocumentResponse> items, List<TemplateResponse> templates) {}

  /** What was issued, and the templates that more can be issued with. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "The documents of a record, and the templates that more can be issued with.",
      zh = "单据已出具的文件，以及可用于出具的模板。")
  public RecordDocuments list(
      @PathParam("record") UUID record,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    Set<UUID> outdated = documents.outdated(record);
    return new RecordDocuments(
        documents.of(record).stream()
            .map(one -> DocumentResponse.of(one, shown, outdated.contains(one.id())))
            .toList(),
        documents.templatesOf(record).stream()
            .map(template -> TemplateResponse.of(template, shown))
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Issue a document. When one was issued for these very data it is answered, and "
              + "nothing new is numbered; a new one supersedes older ones of its template and "
              + "language.",
      zh = "出具文件。若同样内容已出具，则返回该文件，不再取号；新文件取代同一模板、同一语言的旧文件。",
      status = 201,
      answer = DocumentResponse.class)
  public Response issue(
      @PathParam("record") UUID record,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      DocumentRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    String template = template(request);
    Locale wanted = wanted(request, accepted);
    Document document =
        key == null
            ? issuing.issue(record, template, wanted)
            : issuing.issueOnce(key, record, template, wanted);
    return Response.created(URI.create("documents/" + document.id()))
        .entity(DocumentResponse.of(document, language.of(accepted)))
        .build();
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  @Operation(
      en =
          "How a document would look now, marked as a preview. Nothing is stored or " + "numbered.",
      zh = "预览文件，带预览标记。不保存、不取号。")
  public byte[] preview(
      @PathParam("record") UUID record,
      DocumentRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return previews.preview(record, template(request), wanted(request, accepted));
  }

  private static String template(DocumentRequest request) {
    String template = request.template();
    if (template == null) {
      throw new ProblemException(DocumentProblems.missing("template"));
    }
    return template;
  }

  private Locale wanted(DocumentRequest request, @Nullable String accepted) {
    String asked = request.language();
    return asked == null ? language.of(accepted) : Locale.forLanguageTag(asked);
  }
}
