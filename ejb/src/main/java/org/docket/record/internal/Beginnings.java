package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.event.EventLog;
import org.docket.form.FormDefinition;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;

/** New records of the acting person, of forms as they are live. */
@ApplicationScoped
public class Beginnings {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Forms forms;
  private final Rights rights;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public Beginnings(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Forms forms,
      Rights rights,
      EventLog events,
      DocketClock clock) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.forms = forms;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
  }

  /** A row that is in no table yet. */
  public RecordWork blank(String key) {
    FormDefinition form = forms.live(key);
    rights.requireCreate(form, desk.lookups());
    RecordRow row =
        new RecordRow(Ids.next(), key, forms.liveRelease(), rights.person(), clock.now(), null);
    RecordWork work = desk.work(row, form);
    writer.belong(work);
    return work;
  }

  /** The row is a record from now on. */
  public void begin(RecordWork work) {
    records.begin(work.row());
    ObjectNode what = JsonNodeFactory.instance.objectNode().put("form", work.form().key());
    events.begin("record.created", work.row().id(), what);
  }
}
