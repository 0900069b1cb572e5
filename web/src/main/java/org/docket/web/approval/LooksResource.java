package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ChangedSince;
import org.docket.approval.Looks;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.ComparisonResource.DifferenceResponse;
import org.jspecify.annotations.Nullable;

/** What changed since whoever is asked has seen the record, and since somebody signed it. */
@ApplicationScoped
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class LooksResource {

  @Inject private Looks looks;
  @Inject private RequestLanguage language;

  /** Which revision was seen. */
  record LookRequest(int revision) {}

  /** What changed since a revision. */
  record SinceResponse(
      int revision, Instant at, @Nullable String by, List<DifferenceResponse> differences) {
    static SinceResponse of(ChangedSince.Since since, Locale language) {
      return new SinceResponse(
          since.revision(),
          since.at(),
          since.by().orElse(null),
          since.differences().stream()
              .map(difference -> DifferenceResponse.of(difference, language))
              .toList());
    }
  }

  /** The revision of the record now, and what changed since others. */
  record ChangesResponse(
      int revision, @Nullable SinceResponse looked, @Nullable SinceResponse signed) {}

  @GET
  @Path("/{id}/changes")
  @Operation(
      en =
          "What changed in the record since the acting person has seen it last, and since "
              + "somebody decided about it last. Of what the person may see.",
      zh = "自本人上次查看以来、自上次有人办理以来单据的变化，仅含本人可见内容。")
  public ChangesResponse changes(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ChangedSince changed = looks.changes(id);
    Locale shown = language.of(accepted);
    return new ChangesResponse(
        changed.revision(),
        changed.looked().map(since -> SinceResponse.of(since, shown)).orElse(null),
        changed.signed().map(since -> SinceResponse.of(since, shown)).orElse(null));
  }

  @PUT
  @Path("/{id}/look")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Say that one has seen this revision; changes are told from there on.",
      zh = "确认已查看此版本，此后的变化将另行提示。")
  public void look(@PathParam("id") UUID id, LookRequest request) {
    looks.look(id, request.revision());
  }
}
