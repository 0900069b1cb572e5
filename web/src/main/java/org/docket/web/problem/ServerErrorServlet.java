package org.docket.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where web.xml sends every error that the server answers itself. */
@WebServlet("/server-error")
public class ServerErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ServletProblems problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure instanceof Throwable cause) {
      problems.answer(Incident.logged(cause), request, response);
    } else {
      Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      problems.answer(code instanceof Integer status ? status : 404, request, response);
    }
  }
}
