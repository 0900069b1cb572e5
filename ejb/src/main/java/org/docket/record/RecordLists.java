package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.ListPage.Count;
import org.docket.record.internal.Forms;
import org.docket.record.internal.ListItems;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Slots;

/**
 * Lists of records: what the person may see of what is asked for, page by page. At most four
 * statements whatever the size of the page.
 */
@ApplicationScoped
public class RecordLists {

  private static final int MOST_COUNTED = 10_000;

  private final Forms forms;
  private final RecordDesk desk;
  private final Rights rights;
  private final Slots slots;
  private final ListSearch search;
  private final CurrentUser currentUser;

  @Inject
  public RecordLists(
      Forms forms,
      RecordDesk desk,
      Rights rights,
      Slots slots,
      ListSearch search,
      CurrentUser currentUser) {
    this.forms = forms;
    this.desk = desk;
    this.rights = rights;
    this.slots = slots;
    this.search = search;
    this.currentUser = currentUser;
  }

  /** A page; a person who may read nothing gets an empty one. */
  @Transactional
  public ListPage list(ListRequest request) {
    FormDefinition form = forms.live(request.form());
    if (request.limit() < 1 || request.limit() > ListRequest.MOST) {
      throw new ProblemException(RecordProblems.badLimit(ListRequest.MOST));
    }
    ListView view = view(form, request);
    RecordLookups lookups = desk.lookups();
    Set<String> hidden = rights.hiddenInLists(form, lookups);
    ListSearch.Result found =
        search.run(
            new ListSearch.Question(
                form,
                view,
                request,
                slots.of(form),
                hidden,
                rights.filter(form, lookups),
                currentUser.require().personId(),
                lookups));
    ListItems items = new ListItems(form, view, hidden, lookups, currentUser.require().language());
    List<RecordRow> rows = found.rows();
    return new ListPage(items.of(rows), found.next(), counted(request, found));
  }

  private static Optional<Count> counted(ListRequest request, ListSearch.Result found) {
    if (!request.count()) {
      return Optional.empty();
    }
    int count = found.count(MOST_COUNTED + 1);
    return Optional.of(new Count(Math.min(count, MOST_COUNTED), count > MOST_COUNTED));
  }

  private static ListView view(FormDefinition form, ListRequest request) {
    String key = request.view();
    if (key == null) {
      return form.views().get(0);
    }
    List<String> known = form.views().stream().map(ListView::key).toList();
    return form.view(key)
        .orElseThrow(() -> new ProblemException(RecordProblems.unknownView(key, known)));
  }
}
