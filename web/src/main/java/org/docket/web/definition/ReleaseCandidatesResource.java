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
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.UUID;
import org.docket.definition.Candidate;
import org.docket.definition.PackSource;
import org.docket.definition.Releases;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Packs handed in for checking, before they are published. */
@ApplicationScoped
@Path("/release-candidates")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseCandidatesResource {

  @Inject private Releases releases;
  @Inject private RequestLanguage language;

  @POST
  @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      en =
          "Hand in a pack as a zip file for checking. Nothing goes live; a candidate "
              + "that nobody publishes is removed after a week.",
      zh = "上传 zip 格式的配置包进行检查。不会生效；一周内未发布的候选会被清除。",
      status = 201,
      answer = CandidateResponse.class)
  public Response upload(
      byte[] zip, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return created(releases.stage(PackSource.zip(zip)), accepted);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Hand in a folder of the server for checking, or leave a live pack out. "
              + "Exactly one of the two.",
      zh = "检查服务器上的文件夹，或去掉一个生效的配置包。两者只能取其一。",
      status = 201,
      answer = CandidateResponse.class)
  public Response stage(
      CandidateRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    String folder = request.folder();
    String without = request.without();
    if ((folder == null) == (without == null)) {
      throw new ProblemException(AdministrationProblems.folderOrWithout());
    }
    return created(
        folder == null
            ? releases.stageWithout(Objects.requireNonNull(without))
            : releases.stage(PackSource.folder(path(folder))),
        accepted);
  }

  @GET
  @Path("/{id}")
  @Operation(
      en = "A candidate: what is wrong, and what it would change.",
      zh = "候选配置：存在的问题及其将带来的变化。")
  public CandidateResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return CandidateResponse.of(releases.candidate(id), language.of(accepted));
  }

  private Response created(Candidate candidate, @Nullable String accepted) {
    return Response.created(URI.create("release-candidates/" + candidate.id()))
        .entity(CandidateResponse.of(candidate, language.of(accepted)))
        .build();
  }

  private static java.nio.file.Path path(String folder) {
    try {
      return java.nio.file.Path.of(folder);
    } catch (InvalidPathException wrong) {
      throw new ProblemException(AdministrationProblems.noFolderName(folder), wrong);
    }
  }
}
