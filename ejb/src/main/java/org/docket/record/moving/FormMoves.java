package org.docket.record.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.CurrentUser;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.Concealed;
import org.docket.record.RecordProblems;
import org.docket.record.RecordView;
import org.docket.record.internal.Differences;
import org.docket.record.internal.Differences.Side;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Versions;
import org.docket.record.moving.internal.MovePlan;
import org.docket.record.moving.internal.MovePlanning;
import org.docket.record.moving.internal.Moving;

/**
 * Moves one record to its form as it is now, after it was shown what that comes to. For those who
 * administer the form; a draft for its creator. The versions before stay as they were filled in.
 */
@ApplicationScoped
public class FormMoves {

  private final RecordRepository records;
  private final MovePlanning planning;
  private final Moving moving;
  private final Versions versions;
  private final RecordViews views;
  private final Rights rights;
  private final CurrentUser currentUser;

  @Inject
  public FormMoves(
      RecordRepository records,
      MovePlanning planning,
      Moving moving,
      Versions versions,
      RecordViews views,
      Rights rights,
      CurrentUser currentUser) {
    this.records = records;
    this.planning = planning;
    this.moving = moving;
    this.versions = versions;
    this.views = views;
    this.rights = rights;
    this.currentUser = currentUser;
  }

  /** What would become of the record; nothing is written. */
  @Transactional
  public MovePreview preview(UUID record) {
    RecordRow row =
        records.find(record).orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    return shown(planning.plan(row, Json.MAPPER.createObjectNode()));
  }

  /** The same of a plan, as the acting person may see it. */
  public MovePreview shown(MovePlan plan) {
    Set<String> hidden = new HashSet<>(rights.hidden(plan.old()));
    hidden.addAll(rights.hidden(plan.now()));
    Locale language = currentUser.require().language();
    List<Difference> differences =
        new Differences(plan.now().lookups(), Concealed.of(hidden), language)
            .between(
                new Side(plan.old().form(), plan.old().data()),
                new Side(plan.now().form(), plan.data()));
    List<FormChange> changes =
        FormChange.between(plan.old().form(), plan.now().form()).stream()
            .filter(change -> !hidden.contains(change.path()))
            .toList();
    RecordRow row = plan.old().row();
    return new MovePreview(
        row.id(),
        row.form(),
        plan.release(),
        row.version(),
        changes,
        differences,
        plan.problems(),
        views.checked(plan.now(), plan.checked()).data());
  }

  /**
   * Moves it.
   *
   * @param version the one that was looked at; another one is a problem that says who changed it
   * @param values as typed, for fields that are empty in the form as it is now
   */
  @Transactional
  public RecordView move(UUID record, long version, ObjectNode values) {
    RecordRow row =
        records.lock(record).orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    MovePlan plan = planning.plan(row, values);
    versions.require(plan.old(), version);
    if (!plan.problems().isEmpty()) {
      throw new ProblemException(plan.problems());
    }
    return views.of(moving.move(plan));
  }
}
