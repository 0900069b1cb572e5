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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.docket.document.Document;
import org.docket.document.DocumentPrints;
import org.docket.document.DocumentPrints.Offset;
import org.docket.document.DocumentPrints.Printed;
import org.docket.document.Documents;
import org.docket.organization.Organization;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Issued documents. */
@ApplicationScoped
@Path("/documents/{id}")
public class DocumentsResource {

  private static final String PDF = "application/pdf";

  @Inject private Documents documents;
  @Inject private DocumentPrints prints;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "An issued document.", zh = "已出具的文件。")
  public DocumentResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return DocumentResponse.of(documents.get(id), language.of(accepted));
  }

  @GET
  @Path("/content")
  @Produces(PDF)
  @Operation(
      en = "A document to look at. Marked as a copy on every page, and not counted as a print.",
      zh = "查阅文件。每页标有副本字样，不计入打印次数。")
  public Response content(@PathParam("id") UUID id) {
    return pdf(Response.ok(), documents.get(id), prints.view(id));
  }

  @GET
  @Path("/original")
  @Produces(PDF)
  @Operation(
      en =
          "A document as it was issued, byte for byte. Its SHA-256 is that of the document and the"
              + " ETag. For administrators: archives and comparison.",
      zh = "出具时的原始文件，逐字节一致。其 SHA-256 与文件记录及 ETag 相同。仅管理员，用于归档与比对。")
  public Response original(@PathParam("id") UUID id) {
    Document document = documents.get(id);
    return pdf(Response.ok().tag(new EntityTag(document.sha256())), document, prints.original(id));
  }

  @POST
  @Path("/prints")
  @Produces(PDF)
  @Operation(
      en =
          "Print a document. The first print is the original; every later one is marked on each"
              + " page as a copy with its number, time and person. What is superseded or void is"
              + " never handed out as an original. From the second print on the reason must be said; it is"
              + " kept. With right and down, in mm, everything is moved"
              + " on the paper as the printer needs it. The header X-Print-Number says which print"
              + " it is.",
      zh =
          "打印文件。首次打印为原件；此后每页标明副本、第几次打印、时间和打印人。"
              + "已被取代或作废的文件不再作为原件打印。自第二次打印起须说明原因并留存。right、down（毫米）按打印机移动版面。响应头 X-Print-Number 为打印次数。",
      status = 201)
  public Response print(
      @PathParam("id") UUID id,
      @QueryParam("right") @DefaultValue("0") double right,
      @QueryParam("down") @DefaultValue("0") double down,
      @QueryParam("reason") @DefaultValue("") String reason,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Offset offset = new Offset(right, down);
    Printed printed =
        key == null ? prints.print(id, reason, offset) : prints.printOnce(key, id, reason, offset);
    int number = printed.print().number();
    return pdf(
        Response.status(Response.Status.CREATED).header("X-Print-Number", number),
        documents.get(id),
        printed.pdf());
  }

  @GET
  @Path("/prints")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Each time that a document was printed: who, when, and why it was printed again.",
      zh = "文件的每次打印：打印人、时间及再次打印的原因。")
  public Items<PrintResponse> printed(@PathParam("id") UUID id) {
    return new Items<>(
        prints.of(id).stream().map(print -> PrintResponse.of(print, organization)).toList());
  }

  private static Response pdf(ResponseBuilder answer, Document document, byte[] pdf) {
    String name = URLEncoder.encode(document.number() + ".pdf", StandardCharsets.UTF_8);
    return answer
        .entity(pdf)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
