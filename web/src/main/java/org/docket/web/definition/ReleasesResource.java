package org.docket.web.definition;

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
import java.util.UUID;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Published releases: history, comparison, publishing and rolling back. */
@ApplicationScoped
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  @Inject private Releases releases;
  @Inject private RequestLanguage language;

  @GET
  @Operation(en = "Published releases, the newest first.", zh = "已发布的版本，最新的在前。")
  public Items<ReleaseResponse> list() {
    return new Items<>(releases.history().stream().map(ReleaseResponse::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Publish a candidate, on all servers at once. Refused (409) when another "
              + "release went live since it was handed in, and so when it is sent twice.",
      zh = "发布候选配置，在所有服务器同时生效。若提交后已有其他版本生效则拒绝（409），重复发送亦然。",
      status = 201,
      answer = ReleaseResponse.class)
  public Response publish(PublicationRequest request) {
    UUID candidate = request.candidate();
    if (candidate == null) {
      throw new ProblemException(AdministrationProblems.candidateMissing());
    }
    Release release = releases.publish(candidate, text(request.note()));
    return Response.created(URI.create("releases/" + release.id()))
        .entity(ReleaseResponse.of(release))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(en = "A release.", zh = "一个已发布的版本。")
  public ReleaseResponse get(@PathParam("id") UUID id) {
    return ReleaseResponse.of(releases.release(id));
  }

  /** What is different in this release from another one. */
  @GET
  @Path("/{id}/changes-since/{other}")
  @Operation(en = "What is different in a release from another one.", zh = "某版本相对另一版本的变化。")
  public Items<ChangeResponse> changes(
      @PathParam("id") UUID id,
      @PathParam("other") UUID other,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new Items<>(ChangeResponse.of(releases.compare(other, id), language.of(accepted)));
  }

  /** Rolls back to this release, or forward to it again. */
  @POST
  @Path("/{id}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Roll back to a release, or forward to it again.", zh = "回退到某个版本，或再次启用。")
  public ReleaseResponse activate(@PathParam("id") UUID id, ActivationRequest request) {
    return ReleaseResponse.of(releases.activate(id, text(request.note())));
  }

  private static String text(@Nullable String note) {
    return note == null ? "" : note;
  }
}
