package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docket.document.Stamps;
import org.docket.organization.Organization;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Stamps of documents, for those who keep and use them. */
@ApplicationScoped
@Path("/stamps")
@Produces(MediaType.APPLICATION_JSON)
public class StampsResource {

  private static final String PNG = "image/png";

  @Inject private Stamps stamps;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  @GET
  @Operation(
      en = "The stamps that one keeps or uses, and who set their pictures; all for administrators.",
      zh = "本人保管或使用的印章及其图样的设置人；管理员可见全部。")
  public Items<StampResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new Items<>(
        stamps.all().stream()
            .map(stamp -> StampResponse.of(stamp, organization, language.of(accepted)))
            .toList());
  }

  @GET
  @Path("/{stamp}/picture")
  @Produces(StampsResource.PNG)
  @Operation(en = "The picture of a stamp, for whoever keeps it.", zh = "印章图样，仅限保管人。")
  public Response picture(@PathParam("stamp") String stamp) {
    return Response.ok(stamps.look(stamp)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @PUT
  @Path("/{stamp}/picture")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      en =
          "Set the picture of a stamp, a PNG: documents carry it from now on. For whoever keeps it.",
      zh = "设置印章图样（PNG），此后出具的单据加盖该图样。仅限保管人。")
  public StampResponse set(
      @PathParam("stamp") String stamp,
      byte[] png,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return StampResponse.of(stamps.set(stamp, png), organization, language.of(accepted));
  }

  @DELETE
  @Path("/{stamp}/picture")
  @Operation(
      en = "Take the picture of a stamp away: its place stays free. For whoever keeps it.",
      zh = "撤下印章图样，盖章处留空。仅限保管人。")
  public StampResponse takeAway(
      @PathParam("stamp") String stamp,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return StampResponse.of(stamps.takeAway(stamp), organization, language.of(accepted));
  }
}
