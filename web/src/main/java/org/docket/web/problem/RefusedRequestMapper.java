package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Problem;

/** Answers what JAX-RS itself refused: no such path, method or format, or a bad parameter. */
@Provider
@ApplicationScoped
public class RefusedRequestMapper implements ExceptionMapper<WebApplicationException> {

  @Inject private ProblemAnswers answers;
  @Context private HttpHeaders request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    int code = refused.getResponse().getStatus();
    if (code >= 500) {
      return answers.toIncident(Incident.logged(refused), request);
    }
    Optional<Problem> parameter = RequestProblems.ofParameter(refused);
    if (parameter.isPresent()) {
      return answers.to(HttpStatus.ofCode(400), List.of(parameter.get()), request);
    }
    HttpStatus status = HttpStatus.ofCode(code);
    Response answer = answers.to(status, List.of(RequestProblems.of(status)), request);
    String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed).build();
  }
}
