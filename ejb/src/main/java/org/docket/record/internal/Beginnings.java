package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormMapping;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.Origin;
import org.docket.record.RecordProblems;

/** New records of the acting person, of forms as they are live. */
@ApplicationScoped
public class Beginnings {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Forms forms;
  private final Rights rights;
  private final Mappings mappings;
  private final Links links;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public Beginnings(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Forms forms,
      Rights rights,
      Mappings mappings,
      Links links,
      EventLog events,
      DocketClock clock) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.forms = forms;
    this.rights = rights;
    this.mappings = mappings;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /** A row that is in no table yet. */
  public RecordWork blank(String key) {
    return blank(key, Origin.nothing());
  }

  /** The same, with the data that a mapping fills in. */
  public RecordWork blank(String key, Origin origin) {
    FormDefinition form = forms.live(key);
    rights.requireCreate(form, desk.lookups());
    RecordWork source = origin instanceof Origin.Made made ? mappings.source(made.record()) : null;
    UUID read = source == null || !isSpawnedBy(form, source) ? null : source.row().id();
    RecordRow row =
        new RecordRow(Ids.next(), key, forms.liveRelease(), rights.person(), clock.now(), read);
    RecordWork work = desk.work(row, form);
    writer.belong(work);
    if (origin instanceof Origin.Made made && source != null) {
      FormMapping mapping = mappings.require(form, made.mapping(), source);
      row.write(mappings.fill(work, mapping, source).data());
    }
    return work;
  }

  /** Then expressions of the form may read the source. */
  private static boolean isSpawnedBy(FormDefinition form, RecordWork source) {
    return source.form().key().equals(form.spawnedBy());
  }

  /** What the origin gives, as if it were typed. */
  public ObjectNode given(RecordWork work, Origin origin) {
    if (!(origin instanceof Origin.Copy copy)) {
      return work.data();
    }
    RecordWork original = mappings.source(copy.record());
    if (!original.form().key().equals(work.form().key())) {
      throw new ProblemException(RecordProblems.notFound());
    }
    return new Copying(original.form(), work.form(), rights.hidden(original)).of(original.data());
  }

  /** A value of a web address, as if it were typed. */
  public void put(FieldDefinition field, String text, ObjectNode sent) {
    sent.set(field.key(), AddressValues.read(field, text));
  }

  public ObjectNode unfit(RecordWork work, ObjectNode sent, CheckedData checked) {
    return Unfit.of(work.form(), sent, checked);
  }

  /** The row is a record from now on; it is added when it is filled. */
  public void begin(RecordWork work) {
    begin(work, Origin.nothing());
  }

  /** The same, made from another record. */
  public void begin(RecordWork work, Origin origin) {
    records.begin();
    ObjectNode what = JsonNodeFactory.instance.objectNode().put("form", work.form().key());
    if (origin instanceof Origin.Made made) {
      what.put("source", made.record().toString()).put("mapping", made.mapping());
    }
    events.begin("record.created", work.row().id(), what);
  }

  /** Once the record is filled: links it to the one that it is made from. */
  public void link(RecordWork work, Origin origin) {
    if (origin instanceof Origin.Made made) {
      links.made(work.row().id(), made.record());
    }
  }
}
