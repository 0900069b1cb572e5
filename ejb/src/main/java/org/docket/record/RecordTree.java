package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.FormDefinition;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Forms;
import org.docket.record.internal.ListItems;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.docket.record.internal.TreeSearch;
import org.jspecify.annotations.Nullable;

/** The records of a form that stand under one another, level by level. */
@ApplicationScoped
public class RecordTree {

  private final Forms forms;
  private final TreeSearch search;
  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;
  private final CurrentUser currentUser;

  @Inject
  public RecordTree(
      Forms forms,
      TreeSearch search,
      RecordRepository records,
      RecordDesk desk,
      Rights rights,
      CurrentUser currentUser) {
    this.forms = forms;
    this.search = search;
    this.records = records;
    this.desk = desk;
    this.rights = rights;
    this.currentUser = currentUser;
  }

  /**
   * A record in the tree.
   *
   * @param more whether something stands under it that the person may read
   */
  public record Node(ListPage.Item item, boolean more) {}

  /** A page of what stands at one place. */
  public record Page(List<Node> items, Optional<String> next) {}

  /**
   * A record above another.
   *
   * @param title empty when the person may not read it
   */
  public record Above(UUID id, Optional<String> title) {}

  /**
   * What stands directly under a record, by title.
   *
   * @param under the record; null for the top
   * @param cursor where an earlier page ended
   */
  @Transactional
  public Page under(String form, @Nullable UUID under, @Nullable String cursor, int limit) {
    FormDefinition definition = forms.live(form);
    if (definition.tree() == null) {
      throw new ProblemException(RecordTreeProblems.noTree(definition.title()));
    }
    RecordLookups lookups = desk.lookups();
    int most = Math.max(1, Math.min(limit, ListRequest.MOST));
    TreeSearch.Page page = search.under(definition, under, cursor, most, lookups);
    List<UUID> ids = page.rows().stream().map(RecordRow::id).toList();
    Set<UUID> more = search.withMore(definition, ids, lookups);
    ListItems items =
        new ListItems(
            definition,
            definition.views().get(0),
            rights.hiddenInLists(definition, lookups),
            lookups,
            currentUser.require().language());
    return new Page(
        items.of(page.rows()).stream()
            .map(item -> new Node(item, more.contains(item.id())))
            .toList(),
        Optional.ofNullable(page.next()));
  }

  /** What stands above a record, from the top down; nothing for a form without a tree. */
  @Transactional
  public List<Above> above(UUID record) {
    RecordWork work =
        records
            .find(record)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    if (work.form().tree() == null) {
      return List.of();
    }
    List<UUID> ids = search.above(work.form(), List.of(record)).getOrDefault(record, List.of());
    RecordLookups lookups = work.lookups();
    lookups.prefetch(ids);
    List<Above> above = new ArrayList<>();
    ids.forEach(
        id -> above.add(new Above(id, lookups.row(id).flatMap(row -> title(row, lookups)))));
    return above;
  }

  private Optional<String> title(RecordRow row, RecordLookups lookups) {
    return rights.may(Verb.READ, lookups.work(row)) ? Optional.of(row.title()) : Optional.empty();
  }
}
