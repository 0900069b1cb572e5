package org.docket.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import org.docket.organization.account.Secret;

/**
 * The cookie of a session: for our own pages only, out of reach of scripts, gone with the browser,
 * and over HTTPS only where the request came that way.
 */
final class SessionCookie {

  static final String NAME = "docket_session";

  private SessionCookie() {}

  static NewCookie of(Secret secret, HttpServletRequest request) {
    return cookie(request).value(secret.text()).build();
  }

  /** Takes the cookie away. */
  static NewCookie gone(HttpServletRequest request) {
    return cookie(request).value("").maxAge(0).build();
  }

  private static NewCookie.Builder cookie(HttpServletRequest request) {
    String root = request.getContextPath();
    return new NewCookie.Builder(NAME)
        .path(root.isEmpty() ? "/" : root)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(NewCookie.SameSite.STRICT);
  }
}
