package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.FormValues;
import org.docket.record.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * A record as expressions see it: its fields, and what every record has. Its data are read when the
 * first of them is asked for, since many a record is only named. For one thread.
 */
public final class RecordRowValue implements RecordValue {

  private final RecordRow row;
  private final Supplier<Values> reading;
  private @Nullable Values fields;

  /**
   * @param frozen values that hold instead of those in the row
   */
  RecordRowValue(RecordRow row, FormDefinition form, ObjectNode frozen, RecordLookups lookups) {
    this.row = row;
    this.reading =
        () -> {
          ObjectNode data = row.data();
          data.setAll(frozen);
          lookups.conceal(row, data);
          return new FormValues(
              form.fields(), data, lookups, new RecordEnvelope(row, form, lookups));
        };
  }

  @Override
  public UUID id() {
    return row.id();
  }

  @Override
  public @Nullable Object get(String name) {
    Values read = fields == null ? reading.get() : fields;
    fields = read;
    return read.get(name);
  }

  /** Whether others may refer to the record. */
  static boolean counts(RecordRow row) {
    return row.state() != RecordState.DRAFT
        && row.state() != RecordState.CANCELLED
        && row.state() != RecordState.REJECTED;
  }
}
