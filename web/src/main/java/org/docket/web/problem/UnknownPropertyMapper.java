package org.docket.web.problem;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers a body with an unknown property; stands before the server's own answer to that. */
@Provider
@ApplicationScoped
public class UnknownPropertyMapper implements ExceptionMapper<UnrecognizedPropertyException> {

  @Inject private ProblemAnswers answers;
  @Context private HttpHeaders request;

  @Override
  public Response toResponse(UnrecognizedPropertyException unreadable) {
    return answers.to(HttpStatus.ofCode(400), List.of(BodyProblems.of(unreadable)), request);
  }
}
