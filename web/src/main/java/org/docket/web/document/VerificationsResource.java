package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.docket.document.Documents;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.session.Anonymous;
import org.jspecify.annotations.Nullable;

/** For everybody with a printed document in hand: is it genuine? */
@ApplicationScoped
@Path("/verifications/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

  @Inject private Documents documents;
  @Inject private RequestLanguage language;

  @GET
  @Anonymous
  public VerificationResponse verify(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return VerificationResponse.of(documents.verify(code), language.of(accepted));
  }
}
