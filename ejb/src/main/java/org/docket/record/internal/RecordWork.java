package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.form.FormDefinition;
import org.docket.form.Surroundings;

/** One record, its form and what surrounds it, while something is done with it. */
public final class RecordWork {

  private final RecordRow row;
  private final FormDefinition form;
  private final RecordLookups lookups;
  private final EvaluationContext evaluation;
  private final Map<UUID, Boolean> participation = new HashMap<>();

  RecordWork(
      RecordRow row, FormDefinition form, RecordLookups lookups, EvaluationContext evaluation) {
    this.row = row;
    this.form = form;
    this.lookups = lookups;
    this.evaluation = evaluation;
  }

  public RecordRow row() {
    return row;
  }

  public FormDefinition form() {
    return form;
  }

  public RecordLookups lookups() {
    return lookups;
  }

  /** What these data refer to will be asked for. */
  public void expect(JsonNode sent) {
    lookups.expect(References.in(form, sent));
  }

  public EvaluationContext evaluation() {
    return evaluation;
  }

  /** Read once, however many rights depend on it. */
  boolean isParticipant(UUID person, RecordRepository records) {
    return participation.computeIfAbsent(person, id -> records.isParticipant(row.id(), id));
  }

  public ObjectNode data() {
    return row.data();
  }

  public Surroundings surroundings() {
    return new Surroundings(lookups, evaluation, lookups.envelope(row, form));
  }

  /** The record as expressions see it. */
  public RecordRowValue values() {
    return lookups.valueOf(row, data().objectNode());
  }
}
