package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.GrantRequest;
import org.docket.record.RecordGrants;
import org.docket.record.RecordGrants.Grant;
import org.docket.record.RecordView.Named;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Who may read a record until when, besides those who may anyway. */
@ApplicationScoped
@Path("/records/{id}/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {

  @Inject private RecordGrants grants;
  @Inject private RequestLanguage language;

  /** Whom it is given to; one of the three. */
  public record GranteeRequest(
      @Nullable String person, @Nullable String position, @Nullable String unit) {}

  /** A right to read, until a moment or the end of a day, and why. */
  public record GrantBody(
      @Required @Nullable GranteeRequest to,
      @Required @Nullable String until,
      @Required @Nullable String reason) {
    GrantRequest request() {
      GranteeRequest whom = to == null ? new GranteeRequest(null, null, null) : to;
      return new GrantRequest(whom.person(), whom.position(), whom.unit(), until, reason);
    }
  }

  /** Whom it was given to. */
  public record GranteeResponse(String kind, String key, String name) {}

  /** A right to read, in force or over. */
  public record GrantResponse(
      UUID id,
      GranteeResponse to,
      Instant until,
      String reason,
      Named givenBy,
      Instant givenAt,
      @Nullable Instant endedAt,
      boolean inForce,
      boolean revocable) {
    static GrantResponse of(Grant grant, Locale language) {
      return new GrantResponse(
          grant.id(),
          new GranteeResponse(grant.to().kind().key(), grant.to().key(), grant.name().in(language)),
          grant.until(),
          grant.reason().in(language),
          grant.givenBy(),
          grant.givenAt(),
          grant.ended().orElse(null),
          grant.inForce(),
          grant.revocable());
    }
  }

  @GET
  @Operation(
      en = "Who was let read a record until when, the newest first, also what is over.",
      zh = "单据的限时查阅授权，最新在前，含已结束的。")
  public Items<GrantResponse> all(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    return new Items<>(
        grants.of(id).stream().map(grant -> GrantResponse.of(grant, reader)).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Let a person, the holders of a position or a unit read a record until a moment, for a "
              + "reason. Whom the form allows to. With an Idempotency-Key it happens once.",
      zh = "授权人员、岗位或单位在限定时间内查阅单据，须写明原因，须有表单赋予的授权权限。带 Idempotency-Key 时只执行一次。",
      status = 201,
      answer = GrantsResource.GrantResponse.class)
  public Response give(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      GrantBody body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Grant given = grants.give(id, body.request(), key);
    return Response.status(Response.Status.CREATED)
        .entity(GrantResponse.of(given, language.of(accepted)))
        .build();
  }

  @DELETE
  @Path("/{grant}")
  @Operation(
      en = "Take a right to read back before its time. It stays in the list as ended.",
      zh = "提前收回查阅授权，记录保留。")
  public void revoke(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
    grants.revoke(id, grant);
  }
}
