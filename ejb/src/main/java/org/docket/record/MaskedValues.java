package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.form.FieldDefinition;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;

/** Shows what a form masks, one value at a time; the time line keeps who saw it and when. */
@ApplicationScoped
public class MaskedValues {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;
  private final EventLog events;

  @Inject
  public MaskedValues(RecordRepository records, RecordDesk desk, Rights rights, EventLog events) {
    this.records = records;
    this.desk = desk;
    this.rights = rights;
    this.events = events;
  }

  /** The value of a masked field of a record that the person may read; empty where it has none. */
  @Transactional
  public String reveal(UUID id, String key) {
    RecordWork work =
        records
            .lock(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    FieldDefinition field =
        work.form()
            .field(key)
            .filter(each -> each.handling().masked() && !rights.hidden(work).contains(key))
            .orElseThrow(() -> new ProblemException(RecordProblems.notMasked(key)));
    events.append(
        "record.revealed",
        id,
        Json.MAPPER
            .createObjectNode()
            .set(
                "field",
                Json.MAPPER
                    .createObjectNode()
                    .put("en", field.title().en())
                    .put("zh", field.title().zh())));
    return work.data().path(key).asText("");
  }
}
