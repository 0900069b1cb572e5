package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordProblems;

/** What the person may see of a list, for everything that shows lists. */
@ApplicationScoped
public class ListReading {

  private final Forms forms;
  private final Rights rights;
  private final Slots slots;
  private final ListSearch search;
  private final Trees trees;
  private final CurrentUser currentUser;

  @Inject
  public ListReading(
      Forms forms,
      Rights rights,
      Slots slots,
      ListSearch search,
      Trees trees,
      CurrentUser currentUser) {
    this.forms = forms;
    this.rights = rights;
    this.slots = slots;
    this.search = search;
    this.trees = trees;
    this.currentUser = currentUser;
  }

  /**
   * A list that was asked for.
   *
   * @param hidden fields and columns that the person may not see
   */
  public record Reading(
      FormDefinition form, ListView view, Set<String> hidden, RecordLookups lookups) {}

  public Reading of(ListRequest request, RecordLookups lookups) {
    FormDefinition form = forms.live(request.form());
    trees.ready(form);
    Set<String> hidden = rights.hiddenInLists(form, lookups);
    ListView view = ChosenColumns.of(form, view(form, request), request.fields(), hidden);
    return new Reading(form, view, hidden, lookups);
  }

  /** The rows of one page; none for a person who may read nothing. */
  public ListSearch.Result rows(ListRequest request, Reading reading) {
    return search.run(question(request, reading));
  }

  public ListSearch.Question question(ListRequest request, Reading reading) {
    Map<UUID, Optional<TreePath>> places = new HashMap<>();
    return new ListSearch.Question(
        reading.form(),
        reading.view(),
        request,
        slots.of(reading.form()),
        reading.hidden(),
        rights.filter(reading.form(), reading.lookups()),
        currentUser.require().personId(),
        reading.lookups(),
        form -> referenced(form, reading.lookups()),
        id -> places.computeIfAbsent(id, trees::place),
        search.flavour());
  }

  /** What the person may see of the records of a form that fields refer to. */
  private FilterNames.Referenced referenced(String key, RecordLookups lookups) {
    FormDefinition form = forms.live(key);
    trees.ready(form);
    return new FilterNames.Referenced(
        form,
        slots.of(form),
        rights.hiddenInLists(form, lookups),
        rights.filter(form, lookups),
        rights.person());
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
