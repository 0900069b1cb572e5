package org.docket.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers a body that is no JSON or does not fit. */
@Provider
@ApplicationScoped
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {

  @Inject private ProblemAnswers answers;
  @Context private HttpHeaders request;

  @Override
  public Response toResponse(JsonProcessingException unreadable) {
    return answers.to(HttpStatus.ofCode(400), List.of(BodyProblems.of(unreadable)), request);
  }
}
