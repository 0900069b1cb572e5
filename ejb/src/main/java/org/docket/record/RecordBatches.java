package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordBatch;
import org.docket.record.internal.RecordBatchDesk;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.Rights;

/**
 * Makes many records of one form in one transaction, for imports and programs. Each is checked,
 * computed, found, linked, numbered and logged as one that somebody filled in; {@code access} is
 * asked once for all, what they refer to is read together, and rows of one kind are written
 * together. Those with problems are left out and told; the others are made.
 */
@ApplicationScoped
public class RecordBatches {

  /** How many records one batch may hold. */
  public static final int MOST = 1000;

  private final Forms forms;
  private final Rights rights;
  private final RecordDesk desk;
  private final RecordBatchDesk batches;

  @Inject
  public RecordBatches(Forms forms, Rights rights, RecordDesk desk, RecordBatchDesk batches) {
    this.forms = forms;
    this.rights = rights;
    this.desk = desk;
    this.batches = batches;
  }

  /** How far each record gets. */
  public enum Handling {
    /** Checked as if it were handed in; nothing is written. */
    TRY,
    /** Saved as a draft of the acting person. */
    DRAFT,
    /** Handed in. */
    SUBMIT
  }

  /**
   * What became of one record of the batch.
   *
   * @param id empty when it was not made
   * @param problems with pointers into {@code /data} of that record
   */
  public record Outcome(Optional<UUID> id, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Makes the records.
   *
   * @param data of each record, as for a single one
   * @return one for each of the data, in their order
   * @throws ProblemException when nothing was made: the person may not create such records, or what
   *     runs when one is handed in refuses
   */
  @Transactional
  public List<Outcome> create(String form, List<? extends JsonNode> data, Handling handling) {
    if (data.size() > MOST) {
      throw new ProblemException(RecordProblems.batchTooLarge(data.size(), MOST));
    }
    FormDefinition definition = forms.live(form);
    RecordLookups lookups = desk.lookups();
    rights.requireCreate(definition, lookups);
    RecordBatch batch = batches.check(definition, lookups, data, handling);
    if (handling != Handling.TRY) {
      batches.write(batch);
    }
    return batch.outcomes();
  }
}
