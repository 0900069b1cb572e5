package org.docket.record.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.form.FormDefinition;
import org.docket.record.ReadableRecords.Condition;

/** What a person may read of a form, as a condition for other queries over the record table. */
public final class ReadableCondition {

  private ReadableCondition() {}

  public static Condition of(
      FormDefinition form, Map<String, String> slots, RowFilter filter, UUID person) {
    QueryText query = new QueryText();
    String ofForm = "r.form = " + query.parameter(form.key());
    Columns everything = new Columns(form, slots, Set.of());
    String readable = RowFilters.readable(filter, person, everything, "r", query);
    return new Condition("(" + ofForm + ") and (" + readable + ")", query.parameters());
  }
}
