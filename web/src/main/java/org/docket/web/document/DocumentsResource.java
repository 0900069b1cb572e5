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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.docket.document.Document;
import org.docket.document.Documents;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Issued documents. */
@ApplicationScoped
@Path("/documents/{id}")
public class DocumentsResource {

  @Inject private Documents documents;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "An issued document.", zh = "已出具的文件。")
  public DocumentResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return DocumentResponse.of(documents.get(id), language.of(accepted));
  }

  /** The PDF as it was issued, to be shown in the page. */
  @GET
  @Path("/content")
  @Produces("application/pdf")
  @Operation(en = "The PDF as it was issued.", zh = "出具时的 PDF。")
  public Response content(@PathParam("id") UUID id) {
    Document document = documents.get(id);
    String name = URLEncoder.encode(document.number() + ".pdf", StandardCharsets.UTF_8);
    return Response.ok(documents.pdf(id))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + name)
        .header(HttpHeaders.ETAG, '"' + document.sha256() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=0, must-revalidate")
        .build();
  }
}
