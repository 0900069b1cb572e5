package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.EditMask;
import org.docket.form.FormFigures;
import org.docket.form.FormRules;
import org.docket.form.FormValues;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Beginnings;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RelatedRows;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/**
 * The lists of related records of a form, while it is filled in and afterwards: what the acting
 * person may read of them, and what the form's formulas say about the whole.
 */
@ApplicationScoped
public class RelatedLists {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Beginnings beginnings;
  private final Rights rights;
  private final RelatedRows rows;

  @Inject
  public RelatedLists(
      RecordRepository records,
      RecordDesk desk,
      Beginnings beginnings,
      Rights rights,
      RelatedRows rows) {
    this.records = records;
    this.desk = desk;
    this.beginnings = beginnings;
    this.rights = rights;
    this.rows = rows;
  }

  /**
   * A list of one field.
   *
   * @param form whose records they are
   * @param more whether there are more than are shown
   */
  public record Listing(String field, String form, List<ListPage.Item> items, boolean more) {}

  /**
   * All lists of a form.
   *
   * @param figures what formulas say of the lists, by the text that says it
   * @param lines the same where it depends on a line, by {@code table/id of the line}
   */
  public record Answer(
      List<Listing> lists,
      Map<String, JsonNode> figures,
      Map<String, Map<String, JsonNode>> lines) {}

  /**
   * The lists as they are with these data.
   *
   * @param record the record that the data change; null for a new one
   */
  @Transactional
  public Answer of(String form, @Nullable UUID record, JsonNode data) {
    RecordWork work = record == null ? beginnings.blank(form) : readable(record);
    Set<String> hidden = rights.hidden(work);
    ObjectNode filled = filled(work, data, record == null, hidden);
    FormValues values =
        new FormValues(
            work.form().fields(), filled, work.lookups(), work.surroundings().envelope());
    FormFigures figures = new FormFigures(work.form(), hidden, work.evaluation());
    return new Answer(
        rows.shown(work, filled, values, hidden),
        figures.ofForm(values),
        figures.ofLines(values, filled));
  }

  private RecordWork readable(UUID record) {
    RecordWork work =
        records
            .find(record)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    return work;
  }

  /** As far as they can be read. */
  private static ObjectNode filled(
      RecordWork work, JsonNode data, boolean isNew, Set<String> hidden) {
    work.expect(data);
    CheckRequest request =
        new CheckRequest(
            work.data(),
            data,
            isNew,
            Coverage.CHANGES,
            EditMask.everything(),
            Thoroughness.READABLE,
            hidden,
            Set.of());
    return FormRules.check(work.form(), request, work.surroundings()).data();
  }
}
