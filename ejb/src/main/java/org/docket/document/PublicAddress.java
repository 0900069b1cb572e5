package org.docket.document;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import org.docket.platform.DatabaseReady;
import org.jboss.logging.Logger;

/**
 * Where people outside find this server: the system property {@code docket.url} or the environment
 * variable {@code DOCKET_URL}, such as {@code https://docket.example.com/docket}. It is printed for
 * ever in the QR codes of documents, so an operator who has not said it is warned at every start;
 * until then it is the address at which this machine finds the server.
 */
@ApplicationScoped
public class PublicAddress {

  private static final Logger LOG = Logger.getLogger(PublicAddress.class);

  /** The page that tells whether the document of this code is genuine. */
  public String verification(String code) {
    return address() + "/verify/" + code;
  }

  /** The sample of a template, for links in the handbook. */
  public String sample(String template, Locale language) {
    return address()
        + "/api/v1/handbook/templates/%s/sample?language=%s"
            .formatted(template, language.toLanguageTag());
  }

  void warn(@Observes @Priority(DatabaseReady.FEATURES) DatabaseReady ready) {
    if (said().isEmpty()) {
      LOG.warnf(
          "Printed documents name %s in their QR codes; say where people find this server with the"
              + " system property docket.url or the environment variable DOCKET_URL",
          address());
    }
  }

  private static String address() {
    String address = said().orElseGet(PublicAddress::onThisMachine);
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static Optional<String> said() {
    return Optional.ofNullable(System.getProperty("docket.url", System.getenv("DOCKET_URL")))
        .map(String::strip)
        .filter(address -> !address.isEmpty());
  }

  private static String onThisMachine() {
    int port =
        Integer.getInteger("jboss.http.port", 8080)
            + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    return "http://localhost:" + port + System.getProperty("docket.context-root", "/");
  }
}
