package org.docket.approval.call;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about calls; packs cannot change it. {@code docket.call.hosts} names the
 * servers that may be called, {@code docket.secret.NAME} is a secret, and {@code
 * docket.secret.NAME.for} names the servers that it is sent to where these are not all. The same as
 * environment variables: {@code DOCKET_CALL_HOSTS}, {@code DOCKET_SECRET_NAME}.
 */
public final class CallSettings {

  private final UnaryOperator<@Nullable String> values;

  CallSettings(UnaryOperator<@Nullable String> values) {
    this.values = values;
  }

  public static CallSettings ofServer() {
    return new CallSettings(
        name ->
            Optional.ofNullable(System.getProperty(name))
                .orElseGet(() -> System.getenv(variable(name))));
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  CallHosts hosts() {
    return CallHosts.parse(value("docket.call.hosts").orElse(""));
  }

  /** Empty where the server has none of this name for this address. */
  Optional<String> secret(String name, URI address) {
    String property = "docket.secret." + name;
    boolean here =
        value(property + ".for").map(CallHosts::parse).filter(to -> !to.allow(address)).isEmpty();
    return here ? value(property) : Optional.empty();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.apply(name)).filter(text -> !text.isBlank());
  }
}
