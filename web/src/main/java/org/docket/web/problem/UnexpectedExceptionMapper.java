package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.docket.platform.StorageProblems;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The last resort: a problem that the container wrapped, trouble of the database, or a fault. */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

  private static final int DEEPEST = 20;

  @Inject private ProblemAnswers answers;
  @Context private HttpHeaders request;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<ProblemException> wrapped = wrapped(failure);
    if (wrapped.isPresent()) {
      return answers.to(wrapped.get().problems(), request);
    }
    Optional<Problem> known = StorageProblems.of(failure).or(() -> BodyProblems.of(failure));
    if (known.isPresent()) {
      return answers.to(List.of(known.get()), request);
    }
    return answers.toIncident(Incident.logged(failure), request);
  }

  private static Optional<ProblemException> wrapped(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof ProblemException refused) {
        return Optional.of(refused);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
