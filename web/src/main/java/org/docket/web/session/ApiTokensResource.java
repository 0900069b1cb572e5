package org.docket.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.organization.account.ApiTokens;
import org.docket.organization.account.ApiTokens.ApiToken;
import org.docket.organization.account.ApiTokens.Issued;
import org.docket.organization.account.ApiTokens.Scope;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Keys with which programs of the person who is logged in use the API. */
@ApplicationScoped
@OwnAccount
@Path("/api-tokens")
@Produces(MediaType.APPLICATION_JSON)
public class ApiTokensResource {

  private static final int DAYS = 90;

  @Inject private ApiTokens tokens;
  @Inject private CurrentUser currentUser;

  /** A token; its text is there only in the answer to the request that made it. */
  record TokenResponse(
      UUID id,
      String title,
      String scope,
      Instant createdAt,
      Instant expiresAt,
      @Nullable String token) {

    static TokenResponse of(ApiToken token, @Nullable String text) {
      return new TokenResponse(
          token.id(),
          token.title(),
          token.scope().name().toLowerCase(Locale.ROOT),
          token.createdAt(),
          token.expiresAt(),
          text);
    }
  }

  @GET
  @Operation(en = "The API tokens of the person. Without their secrets.", zh = "当前人员的 API 令牌。不含密文。")
  public Items<TokenResponse> list() {
    List<ApiToken> mine = tokens.of(currentUser.require().personId());
    return new Items<>(mine.stream().map(token -> TokenResponse.of(token, null)).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "A new API token. Its text is in this answer only.",
      zh = "新建 API 令牌。令牌内容仅在本次应答中出现。",
      status = 201,
      answer = ApiTokensResource.TokenResponse.class)
  public Response issue(SessionRequests.Token body) {
    Issued issued =
        tokens.issue(
            currentUser.require().personId(),
            SessionRequests.require(body.title(), "title").strip(),
            scope(body.scope()),
            body.days() == null ? DAYS : body.days());
    return Response.created(URI.create("api-tokens/" + issued.token().id()))
        .entity(TokenResponse.of(issued.token(), issued.secret().text()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(en = "Revoke a token.", zh = "吊销令牌。")
  public void revoke(@PathParam("id") UUID id) {
    tokens.revoke(currentUser.require().personId(), id);
  }

  private static Scope scope(@Nullable String scope) {
    if (scope == null || scope.equals("write")) {
      return Scope.WRITE;
    }
    if (scope.equals("read")) {
      return Scope.READ;
    }
    throw new ProblemException(SessionProblems.unknownScope(scope));
  }
}
