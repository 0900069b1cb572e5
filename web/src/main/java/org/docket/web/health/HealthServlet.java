package org.docket.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.docket.platform.DatabaseHealth;
import org.docket.platform.Readiness;

/** {@code /health/live} and {@code /health/ready}: 200 for yes, 503 for not now. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;
  @Inject private transient DatabaseHealth database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean healthy = request.getServletPath().endsWith("live") || ready();
    response.setStatus(healthy ? 200 : 503);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(healthy ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }

  private boolean ready() {
    return readiness.isReady() && database.answers();
  }
}
