package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.form.Surroundings;

/** One record, its form and what surrounds it, while something is done with it. */
public final class RecordWork {

  private final RecordRow row;
  private final FormDefinition form;
  private final RecordLookups lookups;
  private final EvaluationContext evaluation;
  private final Map<UUID, Boolean> participation = new HashMap<>();
  private final Map<Set<String>, Boolean> granted = new HashMap<>();

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

  /** Checks data that were sent as a whole, as whoever sent them may see the record. */
  public CheckedData check(
      JsonNode sent, boolean isNew, Thoroughness thoroughness, Set<String> concealed) {
    return check(sent, isNew, EditMask.everything(), thoroughness, concealed);
  }

  /** The same, where only some fields may be changed, as in a step. */
  public CheckedData checkOnly(Set<String> fields, JsonNode sent, Set<String> concealed) {
    return check(sent, false, EditMask.only(fields), Thoroughness.STEP, concealed);
  }

  private CheckedData check(
      JsonNode sent,
      boolean isNew,
      EditMask mask,
      Thoroughness thoroughness,
      Set<String> concealed) {
    expect(sent);
    CheckRequest request =
        new CheckRequest(
            data(), sent, isNew, Coverage.WHOLE, mask, thoroughness, concealed, Set.of());
    return FormRules.check(form, request, surroundings());
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

  /** Read once, as participation is. */
  boolean isGranted(Set<String> grantees, RecordRepository records) {
    return granted.computeIfAbsent(
        grantees, some -> records.isGranted(row.id(), some, evaluation.now()));
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
