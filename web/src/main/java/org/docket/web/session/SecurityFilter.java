package org.docket.web.session;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import org.docket.platform.CurrentUser;

/**
 * Lets a request through to its resource only with a person, unless the resource is open to all.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SecurityFilter implements ContainerRequestFilter {

  private static final String OUR_PAGE = "X-Docket-Request";

  @Inject private Entrance entrance;
  @Inject private CurrentUser currentUser;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(Anonymous.class)) {
      return;
    }
    boolean ownAccount = resource.getResourceClass().isAnnotationPresent(OwnAccount.class);
    currentUser.enter(entrance.admit(credentials(request), ownAccount));
  }

  private static Credentials credentials(ContainerRequestContext request) {
    Map<String, Cookie> cookies = request.getCookies();
    Cookie cookie = cookies.get(SessionCookie.NAME);
    return new Credentials(
        request.getMethod().toUpperCase(Locale.ROOT),
        cookie == null ? null : cookie.getValue(),
        request.getHeaderString(HttpHeaders.AUTHORIZATION),
        "1".equals(request.getHeaderString(OUR_PAGE)));
  }
}
