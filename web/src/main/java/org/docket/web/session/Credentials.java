package org.docket.web.session;

import java.util.Optional;
import java.util.Set;
import org.docket.organization.account.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of itself.
 *
 * @param method in upper case
 * @param cookie value of the session's cookie
 * @param authorization the header
 * @param fromOurPage whether it has the header that a page of another site cannot set
 */
record Credentials(
    String method, @Nullable String cookie, @Nullable String authorization, boolean fromOurPage) {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SCHEME = "Bearer ";

  boolean onlyReads() {
    return READING.contains(method);
  }

  /** The token of a program; when there is one, the cookie is not looked at. */
  Optional<Secret> token() {
    return Optional.ofNullable(authorization)
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
  }

  Optional<Secret> session() {
    return Optional.ofNullable(cookie).filter(text -> !text.isBlank()).map(Secret::new);
  }
}
