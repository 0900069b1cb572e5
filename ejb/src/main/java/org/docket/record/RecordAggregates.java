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
import org.docket.record.internal.SavedLists;

/**
 * Figures about the records that the person may see of a list: counted, summed, averaged, by what
 * they have in common. At most four statements.
 */
@ApplicationScoped
public class RecordAggregates {

  private static final int MOST_ROWS = 1_000;

  private final SavedLists saved;
  private final ListReading reading;
  private final AggregateQueries queries;
  private final RecordDesk desk;
  private final CurrentUser currentUser;

  @Inject
  public RecordAggregates(
      SavedLists saved,
      ListReading reading,
      AggregateQueries queries,
      RecordDesk desk,
      CurrentUser currentUser) {
    this.saved = saved;
    this.reading = reading;
    this.queries = queries;
    this.desk = desk;
    this.currentUser = currentUser;
  }

  @Transactional
  public Aggregates of(AggregateRequest request) {
    SavedLists.Meant meant = saved.of(request.records());
    ListReading.Reading list = reading.of(meant.records(), desk.lookups());
    ListSearch.Question question = reading.question(meant.records(), list);
    Measures measures =
        Measures.of(
            new AggregateRequest(
                meant.records(),
                meant.groupsOr(request.groups()),
                meant.measuresOr(request.measures())),
            question);
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
