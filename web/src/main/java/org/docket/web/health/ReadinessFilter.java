package org.docket.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.docket.platform.Readiness;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.web.problem.ServletProblems;

/** Keeps requests out until the server has loaded all it needs. */
@WebFilter("/api/*")
public class ReadinessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;
  @Inject private transient ServletProblems problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (readiness.isReady()) {
      chain.doFilter(request, response);
    } else {
      problems.answer(starting(), request, response);
    }
  }

  private static Problem starting() {
    return Problem.of(
        "web.starting",
        ProblemCategory.UNAVAILABLE,
        "The server is starting. Try again in a few seconds",
        "服务正在启动，请稍后重试");
  }
}
