package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** Builds the answer to problems. */
@ApplicationScoped
class ProblemAnswers {

  static final String MEDIA_TYPE = "application/problem+json";
  private static final String RETRY_SECONDS = "5";

  private final RequestLanguage language;

  @Inject
  ProblemAnswers(RequestLanguage language) {
    this.language = language;
  }

  Response to(List<Problem> problems, HttpHeaders request) {
    return to(HttpStatus.of(problems.get(0).category()), problems, request);
  }

  Response to(HttpStatus status, List<Problem> problems, HttpHeaders request) {
    return to(
        ProblemBody.of(
            status, problems, language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
  }

  Response toIncident(Incident incident, HttpHeaders request) {
    return to(
        ProblemBody.of(
            HttpStatus.of(ProblemCategory.INTERNAL),
            List.of(incident.problem()),
            language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
            incident.id()));
  }

  private static Response to(ProblemBody body) {
    Response.ResponseBuilder answer = Response.status(body.status()).type(MEDIA_TYPE).entity(body);
    if (body.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (body.status() == 429 || body.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.build();
  }
}
