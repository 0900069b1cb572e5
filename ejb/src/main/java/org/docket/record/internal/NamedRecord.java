package org.docket.record.internal;

import java.util.UUID;
import java.util.function.Supplier;
import org.docket.expression.RecordValue;
import org.jspecify.annotations.Nullable;

/** A record of which only the name was read; the rest follows when it is asked for. */
final class NamedRecord implements RecordValue {

  private final UUID id;
  private final Supplier<RecordValue> reading;
  private @Nullable RecordValue whole;

  NamedRecord(UUID id, Supplier<RecordValue> reading) {
    this.id = id;
    this.reading = reading;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public @Nullable Object get(String name) {
    RecordValue read = whole == null ? reading.get() : whole;
    whole = read;
    return read.get(name);
  }
}
