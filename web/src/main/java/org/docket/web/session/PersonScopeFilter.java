package org.docket.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.docket.platform.CurrentUser;

/** Makes sure that a thread forgets the person when the answer is written, whatever happened. */
@WebFilter("/api/*")
public class PersonScopeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentUser currentUser;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    currentUser.leave();
    try {
      chain.doFilter(request, response);
    } finally {
      currentUser.leave();
    }
  }
}
