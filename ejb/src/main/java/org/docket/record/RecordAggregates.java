package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docket.platform.CurrentUser;
import org.docket.record.internal.AggregateQueries;
import org.docket.record.internal.AggregateRows;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.Measures;
import org.docket.record.internal.RecordDesk;

/**
 * Figures about the records that the person may see of a list: counted, summed, averaged, by what
 * they have in common. At most four statements.
 */
@ApplicationScoped
public class RecordAggregates {

  private static final int MOST_ROWS = 1_000;

  private final ListReading reading;
  private final AggregateQueries queries;
  private final RecordDesk desk;
  private final CurrentUser currentUser;

  @Inject
  public RecordAggregates(
      ListReading reading, AggregateQueries queries, RecordDesk desk, CurrentUser currentUser) {
    this.reading = reading;
    this.queries = queries;
    this.desk = desk;
    this.currentUser = currentUser;
  }

  @Transactional
  public Aggregates of(AggregateRequest request) {
    ListReading.Reading list = reading.of(request.records(), desk.lookups());
    ListSearch.Question question = reading.question(request.records(), list);
    Measures measures = Measures.of(request, question);
    List<Object[]> rows =
        measures.groups().isEmpty() ? List.of() : queries.groups(question, measures, MOST_ROWS + 1);
    boolean capped = rows.size() > MOST_ROWS;
    AggregateRows shown =
        new AggregateRows(list.form(), measures, list.lookups(), currentUser.require().language());
    return new Aggregates(
        measures.headings(list.form(), true),
        measures.headings(list.form(), false),
        shown.of(capped ? rows.subList(0, MOST_ROWS) : rows),
        measures.figures(queries.totals(question, measures), 0),
        capped);
  }
}
