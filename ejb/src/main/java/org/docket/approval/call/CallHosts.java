package org.docket.approval.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The servers that may be called; nothing else ever is. Written as {@code https://erp.example.com,
 * http://10.0.0.5:8080}: scheme, host and port must be the same, names are not resolved.
 */
record CallHosts(Set<String> origins) {

  CallHosts {
    origins = Set.copyOf(origins);
  }

  /**
   * @throws IllegalStateException when an entry is no address of a server
   */
  static CallHosts parse(String written) {
    return new CallHosts(
        Arrays.stream(written.split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(CallHosts::entry)
            .collect(Collectors.toSet()));
  }

  boolean allow(URI address) {
    return originOf(address).filter(origins::contains).isPresent();
  }

  private static String entry(String written) {
    String whole = written.contains("://") ? written : "https://" + written;
    return parsed(whole)
        .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
        .flatMap(CallHosts::originOf)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A server that may be called reads https://host or https://host:port, not "
                        + written));
  }

  /** Empty for what is no address. */
  static Optional<URI> parsed(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Empty for what cannot be called at all: another scheme, no host, a name with a password. */
  private static Optional<String> originOf(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    return Optional.of(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port);
  }
}
