package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.docket.problem.ProblemException;

/** Answers what a use case refused. */
@Provider
@ApplicationScoped
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

  @Inject private ProblemAnswers answers;
  @Context private HttpHeaders request;

  @Override
  public Response toResponse(ProblemException refused) {
    return answers.to(refused.problems(), request);
  }
}
