package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.RecordSaved;
import org.docket.record.RecordState;
import org.docket.record.RecordSubmitted;
import org.docket.record.RecordSubmitting;

/** Hands a record in: checked as a whole, frozen, written, told to others, numbered last. */
@ApplicationScoped
public class Submission {

  /** What a record without an approval is called: it is not work that was completed. */
  private static final Text REGISTERED = Text.of("Registered", "已登记");

  private final RecordWriter writer;
  private final Numbering numbering;
  private final Representations representations;
  private final EventLog events;
  private final DocketClock clock;
  private final Event<RecordSubmitting> submitting;
  private final Event<RecordSubmitted> submitted;
  private final Event<RecordSaved> saved;

  @Inject
  public Submission(
      RecordWriter writer,
      Numbering numbering,
      Representations representations,
      EventLog events,
      DocketClock clock,
      Event<RecordSubmitting> submitting,
      Event<RecordSubmitted> submitted,
      Event<RecordSaved> saved) {
    this.writer = writer;
    this.numbering = numbering;
    this.representations = representations;
    this.events = events;
    this.clock = clock;
    this.submitting = submitting;
    this.submitted = submitted;
    this.saved = saved;
  }

  /** The data as they are, once more checked as a whole. */
  public static CheckRequest complete(RecordWork work) {
    return new CheckRequest(
        work.data(),
        JsonNodeFactory.instance.objectNode(),
        false,
        Coverage.CHANGES,
        EditMask.everything(),
        Thoroughness.COMPLETE,
        Set.of(),
        Set.of());
  }

  /** Completes the record, unless whoever is told starts an approval and moves it on. */
  public void submit(RecordWork work, CheckedData checked) {
    fill(work, checked);
    writer.claim(work);
    tell(work, checked);
    number(List.of(work));
  }

  /**
   * One of several; whoever hands them in has claimed what must be unique, and numbers them
   * together when all of them are written.
   */
  public void submitOneOfMany(RecordWork work, CheckedData checked) {
    fill(work, checked);
    tell(work, checked);
  }

  private void fill(RecordWork work, CheckedData checked) {
    RecordRow row = work.row();
    row.submit(clock.now());
    if (approvalFollows(row)) {
      row.move(RecordState.RUNNING, null);
    } else {
      row.move(RecordState.COMPLETED, REGISTERED);
    }
    writer.fill(work, checked.require().data());
    events.append("record.submitted", row.id(), Map.of("form", row.form(), "data", row.data()));
  }

  private boolean approvalFollows(RecordRow row) {
    RecordSubmitting notice = new RecordSubmitting(row.form(), row.releaseId());
    submitting.fire(notice);
    return notice.approvalFollows();
  }

  private void tell(RecordWork work, CheckedData checked) {
    RecordRow row = work.row();
    representations.tell(work, checked.secrets());
    saved.fire(new RecordSaved(row.id(), row.form(), true));
    submitted.fire(new RecordSubmitted(row.id(), row.form(), row.releaseId()));
  }

  /** Numbers records of one form, as the last thing that happens to them. */
  public void number(List<RecordWork> works) {
    String series = works.isEmpty() ? null : works.get(0).form().series();
    if (series != null) {
      numbering.draw(works.stream().filter(work -> work.row().number().isEmpty()).toList(), series);
    }
  }
}
