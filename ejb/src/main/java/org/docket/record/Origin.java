package org.docket.record;

import java.util.Optional;
import java.util.UUID;

/** What a new record starts from. */
public sealed interface Origin {

  /** Nothing: the defaults of the form. */
  record Nothing() implements Origin {}

  /** Another record of the same form, whose values are copied. */
  record Copy(UUID record) implements Origin {}

  /** A record of another form, through a mapping that the new record's form names. */
  record Made(UUID record, String mapping) implements Origin {}

  static Origin nothing() {
    return new Nothing();
  }

  /** The record that the new one starts from. */
  default Optional<UUID> source() {
    if (this instanceof Copy copy) {
      return Optional.of(copy.record);
    }
    return this instanceof Made made ? Optional.of(made.record) : Optional.empty();
  }
}
