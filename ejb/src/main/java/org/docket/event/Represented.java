package org.docket.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record whose form says that it represents something of the organisation (a unit, a person, …)
 * was handed in, changed or cancelled. Fired inside that transaction, after the checks of the form;
 * whoever observes it may refuse by a problem. Secrets are in no table and in no event: the
 * observer uses and the sender wipes them.
 *
 * @param what the word after {@code represents: what}, such as {@code person}
 * @param recordId the record, which stays the identity of what it represents
 * @param values by role; a text or choice is a String, a person or the first attached file its
 *     UUID, a unit or position its code, a date a LocalDate, a yes-no a Boolean; what is empty is
 *     not in the map
 * @param secrets by role
 * @param cancelled the record no longer counts
 */
public record Represented(
    String what,
    UUID recordId,
    Map<String, Object> values,
    Map<String, char[]> secrets,
    boolean cancelled) {

  public Represented {
    values = Map.copyOf(values);
    secrets = Map.copyOf(secrets);
  }

  public Optional<String> text(String role) {
    return value(role, String.class).map(String::strip).filter(text -> !text.isEmpty());
  }

  public boolean flag(String role, boolean otherwise) {
    return value(role, Boolean.class).orElse(otherwise);
  }

  /** A value of the kind that the role has; empty when it is missing or of another kind. */
  public <T> Optional<T> value(String role, Class<T> type) {
    @Nullable Object value = values.get(role);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  public Optional<char[]> secret(String role) {
    return Optional.ofNullable(secrets.get(role))
        .map(secret -> Arrays.copyOf(secret, secret.length));
  }

  /** Says no secrets. */
  @Override
  public String toString() {
    return "Represented[" + what + " " + recordId + (cancelled ? " cancelled]" : "]");
  }
}
