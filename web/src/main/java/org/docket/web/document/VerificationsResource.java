package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.docket.document.Documents;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.session.Anonymous;
import org.jspecify.annotations.Nullable;

/** For everybody with a printed document in hand: is it genuine? */
@ApplicationScoped
@Path("/verifications/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

  @Inject private Documents documents;
  @Inject private VerificationRate rate;
  @Inject private RequestLanguage language;

  @GET
  @Anonymous
  @Operation(
      en =
          "Whether a printed document is genuine, superseded or void. For everybody who "
              + "has it in hand; shows only what its template lets everybody see; rate-limited.",
      zh = "核验打印文件为真、已被取代或已作废。任何持有者均可查询；仅显示模板公开的内容；限制频率。")
  public VerificationResponse verify(
      @PathParam("code") String code,
      @Context HttpServletRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    rate.count(request.getRemoteAddr());
    Locale spoken = language.of(accepted);
    return VerificationResponse.of(documents.verify(code, spoken), spoken);
  }
}
