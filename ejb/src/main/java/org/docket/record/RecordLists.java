package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.ListPage.Count;
import org.docket.record.internal.ListItems;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.SavedLists;

/**
 * Lists of records: what the person may see of what is asked for, page by page. At most four
 * statements whatever the size of the page.
 */
@ApplicationScoped
public class RecordLists {

  private static final int MOST_COUNTED = 10_000;

  private final SavedLists saved;
  private final ListReading reading;
  private final RecordDesk desk;
  private final CurrentUser currentUser;

  @Inject
  public RecordLists(
      SavedLists saved, ListReading reading, RecordDesk desk, CurrentUser currentUser) {
    this.saved = saved;
    this.reading = reading;
    this.desk = desk;
    this.currentUser = currentUser;
  }

  /** A page; a person who may read nothing gets an empty one. */
  @Transactional
  public ListPage list(ListRequest asked) {
    if (asked.limit() < 1 || asked.limit() > ListRequest.MOST) {
      throw new ProblemException(RecordProblems.badLimit(ListRequest.MOST));
    }
    ListRequest request = saved.of(asked).records();
    ListReading.Reading list = reading.of(request, desk.lookups());
    ListSearch.Result found = reading.rows(request, list);
    ListItems items =
        new ListItems(
            list.form(),
            list.view(),
            list.hidden(),
            list.lookups(),
            currentUser.require().language());
    return new ListPage(items.of(found.rows()), found.next(), counted(request, found));
  }

  private static Optional<Count> counted(ListRequest request, ListSearch.Result found) {
    if (!request.count()) {
      return Optional.empty();
    }
    int count = found.count(MOST_COUNTED + 1);
    return Optional.of(new Count(Math.min(count, MOST_COUNTED), count > MOST_COUNTED));
  }
}
