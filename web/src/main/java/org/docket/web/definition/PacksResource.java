package org.docket.web.definition;

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
import org.docket.definition.Releases;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The packs that are live. */
@ApplicationScoped
@Path("/packs")
public class PacksResource {

  @Inject private Releases releases;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "The packs that are live.", zh = "当前生效的配置包。")
  public Items<PackResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return new Items<>(
        releases.packs().stream().map(pack -> PackResponse.of(pack, spoken)).toList());
  }

  @GET
  @Path("/{pack}/content")
  @Produces("application/zip")
  @Operation(en = "A live pack as a zip file.", zh = "以 zip 文件导出生效的配置包。")
  public Response export(@PathParam("pack") String pack) {
    return Response.ok(releases.export(pack))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pack + ".zip\"")
        .build();
  }
}
