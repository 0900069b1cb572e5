package org.docket.web.problem;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.docket.problem.ProblemException;

/**
 * Refuses what no resource could do anything with: the character U+0000 in an address, which no
 * database stores or finds, and a body that does not say what it is.
 */
@Provider
@PreMatching
public class UnreadableRequests implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (words(request.getUriInfo()).anyMatch(word -> word.indexOf('\0') >= 0)) {
      throw new ProblemException(RequestProblems.nulInAddress());
    }
    MediaType type = request.getMediaType();
    if (type != null && (type.isWildcardType() || type.isWildcardSubtype())) {
      throw new NotSupportedException();
    }
  }

  private static Stream<String> words(UriInfo address) {
    Stream<String> query =
        address.getQueryParameters().entrySet().stream()
            .flatMap(one -> Stream.concat(Stream.of(one.getKey()), one.getValue().stream()));
    return Stream.concat(Stream.of(address.getPath()), query);
  }
}
