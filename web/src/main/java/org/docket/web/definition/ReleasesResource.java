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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.problem.ProblemException;
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
  public Map<String, List<ReleaseResponse>> list() {
    return Map.of("items", releases.history().stream().map(ReleaseResponse::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
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
  public ReleaseResponse get(@PathParam("id") UUID id) {
    return ReleaseResponse.of(releases.release(id));
  }

  /** What is different in this release from another one. */
  @GET
  @Path("/{id}/changes-since/{other}")
  public Map<String, List<ChangeResponse>> changes(
      @PathParam("id") UUID id,
      @PathParam("other") UUID other,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return Map.of("items", ChangeResponse.of(releases.compare(other, id), language.of(accepted)));
  }

  /** Rolls back to this release, or forward to it again. */
  @POST
  @Path("/{id}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  public ReleaseResponse activate(@PathParam("id") UUID id, ActivationRequest request) {
    return ReleaseResponse.of(releases.activate(id, text(request.note())));
  }

  private static String text(@Nullable String note) {
    return note == null ? "" : note;
  }
}
