package org.docket.record.moving.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.record.RecordSaved;
import org.docket.record.RecordState;
import org.docket.record.internal.Changes;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RecordWriter;
import org.docket.record.internal.Representations;

/** Does what was planned: the record has the form as it is now, and a version that says so. */
@ApplicationScoped
public class Moving {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Representations representations;
  private final EventLog events;
  private final Event<RecordSaved> saved;

  @Inject
  public Moving(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Representations representations,
      EventLog events,
      Event<RecordSaved> saved) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.representations = representations;
    this.events = events;
    this.saved = saved;
  }

  /** The versions before keep the form that they were filled with. */
  public RecordWork move(MovePlan plan) {
    RecordRow row = plan.old().row();
    ObjectNode before = plan.old().data();
    UUID from = row.releaseId();
    writer.takeBack(plan.old());
    row.moveTo(plan.release());
    RecordWork now = desk.work(row);
    writer.write(now, plan.data());
    ObjectNode told = before.objectNode().put("from", from.toString());
    told.put("to", plan.release().toString());
    told.set("changes", Changes.between(now.form(), before, now.data()));
    if (row.state() != RecordState.DRAFT) {
      events.append("record.moved", row.id(), told);
      representations.tell(now, plan.checked().secrets());
      saved.fire(new RecordSaved(row.id(), row.form(), false));
    }
    records.flush();
    return now;
  }
}
