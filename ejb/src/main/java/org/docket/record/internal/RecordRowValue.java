package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.FormValues;
import org.docket.record.RecordState;
import org.jspecify.annotations.Nullable;

/** A record as expressions see it: its fields, and what every record has. */
public final class RecordRowValue implements RecordValue {

  private final RecordRow row;
  private final Values fields;

  RecordRowValue(RecordRow row, FormDefinition form, ObjectNode data, RecordLookups lookups) {
    this.row = row;
    this.fields =
        new FormValues(form.fields(), data, lookups, new RecordEnvelope(row, form, lookups));
  }

  @Override
  public UUID id() {
    return row.id();
  }

  @Override
  public @Nullable Object get(String name) {
    return fields.get(name);
  }

  /** Whether others may refer to the record. */
  static boolean counts(RecordRow row) {
    return row.state() != RecordState.DRAFT
        && row.state() != RecordState.CANCELLED
        && row.state() != RecordState.REJECTED;
  }
}
