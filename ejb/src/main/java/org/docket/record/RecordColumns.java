package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.OfferedColumns;
import org.docket.record.internal.RecordDesk;

/** What lists of a form can show, filter, sort and group by, as far as the person may see it. */
@ApplicationScoped
public class RecordColumns {

  private final ListReading reading;
  private final RecordDesk desk;

  @Inject
  public RecordColumns(ListReading reading, RecordDesk desk) {
    this.reading = reading;
    this.desk = desk;
  }

  @Transactional
  public List<ListColumn> of(String form) {
    ListRequest request = ListRequest.of(form);
    ListReading.Reading list = reading.of(request, desk.lookups());
    return new OfferedColumns(reading.question(request, list)).all();
  }
}
