package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** Problems of requests that never reach the API: filters and the server's own errors. */
@ApplicationScoped
public class ServletProblems {

  private final RequestLanguage language;

  @Inject
  public ServletProblems(RequestLanguage language) {
    this.language = language;
  }

  /** Answers with the problem. */
  public void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(HttpStatus.of(problem.category()), problem, request, response);
  }

  /** Answers what the server refused with that status, or failed at. */
  void answer(int code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = HttpStatus.ofCode(code);
    write(status, RequestProblems.of(status), request, response);
  }

  void answer(Incident incident, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(HttpStatus.of(ProblemCategory.INTERNAL), incident.problem(), request, response);
  }

  private void write(
      HttpStatus status, Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.code());
    response.setContentType(ProblemAnswers.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    if (status.code() == 503) {
      response.setHeader("Retry-After", "5");
    }
    ProblemBody body =
        ProblemBody.of(status, List.of(problem), language.of(request.getHeader("Accept-Language")));
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body));
  }
}
