package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.docket.form.FormDefinition;
import org.docket.record.internal.ReadableCondition;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Slots;

/**
 * What the acting person may read of a form, for queries of other features that count or add up:
 * they join the record and put this condition into the query, never after it.
 */
@ApplicationScoped
public class ReadableRecords {

  private final Rights rights;
  private final Slots slots;
  private final RecordDesk desk;

  @Inject
  public ReadableRecords(Rights rights, Slots slots, RecordDesk desk) {
    this.rights = rights;
    this.slots = slots;
    this.desk = desk;
  }

  /**
   * A condition about the row of the record, which the query calls {@code r}.
   *
   * @param parameters by the names that the text has for them; each begins with {@code p}
   */
  public record Condition(String text, Map<String, Object> parameters) {}

  public Condition of(FormDefinition form) {
    return ReadableCondition.of(
        form, slots.of(form), rights.filter(form, desk.lookups()), rights.person());
  }

  /** Whether the acting person administers the form, whatever the record. */
  public boolean mayAdminister(FormDefinition form) {
    return rights.mayAdminister(form, desk.lookups());
  }
}
