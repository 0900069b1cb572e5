package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.access.Verb;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.platform.CurrentUser;
import org.docket.record.RelatedLists.Listing;
import org.jspecify.annotations.Nullable;

/** What the acting person may see of the lists of related records of a form. */
@ApplicationScoped
public class RelatedRows {

  private final RelatedSearch search;
  private final Forms forms;
  private final Rights rights;
  private final CurrentUser currentUser;

  @Inject
  public RelatedRows(RelatedSearch search, Forms forms, Rights rights, CurrentUser currentUser) {
    this.search = search;
    this.forms = forms;
    this.rights = rights;
    this.currentUser = currentUser;
  }

  /**
   * @param data of the form, in which frozen lists are kept
   * @param hidden fields that the person may not know of
   */
  public List<Listing> shown(RecordWork work, ObjectNode data, Values values, Set<String> hidden) {
    List<Listing> lists = new ArrayList<>();
    for (FieldDefinition field : work.form().fields()) {
      if (field.details() instanceof FieldDetails.Related related
          && !hidden.contains(field.path())) {
        lists.add(listing(field, related, data.get(field.key()), values, work.lookups()));
      }
    }
    return lists;
  }

  private Listing listing(
      FieldDefinition field,
      FieldDetails.Related related,
      @Nullable JsonNode kept,
      Values values,
      RecordLookups lookups) {
    FormDefinition form = forms.live(related.form());
    Map<RecordRow, ObjectNode> rows =
        kept == null ? found(field, form, values, lookups) : kept(kept, lookups);
    boolean more = rows.size() > related.most();
    Map<RecordRow, ObjectNode> first = new LinkedHashMap<>();
    rows.entrySet().stream()
        .limit(related.most())
        .forEach(row -> first.put(row.getKey(), row.getValue()));
    ListItems items =
        new ListItems(
            form,
            view(related, form),
            rights.hiddenInLists(form, lookups),
            lookups,
            currentUser.require().language());
    return new Listing(field.key(), related.form(), items.of(first), more);
  }

  private Map<RecordRow, ObjectNode> found(
      FieldDefinition field, FormDefinition form, Values values, RecordLookups lookups) {
    RowFilter filter = rights.filter(form, lookups);
    List<RecordRow> rows =
        RelatedSearch.seesAll(filter)
            ? lookups.relatedRows(field, values)
            : search.all(search.readable(field, values, lookups, filter, rights.person()));
    Map<RecordRow, ObjectNode> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row, row.data()));
    return found;
  }

  /** As they were when the record was handed in, as far as the person may read them today. */
  private Map<RecordRow, ObjectNode> kept(JsonNode list, RecordLookups lookups) {
    Map<RecordRow, ObjectNode> kept = new LinkedHashMap<>();
    for (JsonNode one : list) {
      Optional<RecordRow> row = lookups.row(UUID.fromString(one.path("id").asText()));
      row.filter(found -> rights.may(Verb.READ, lookups.work(found)))
          .ifPresent(found -> kept.put(found, then(found, one)));
    }
    return kept;
  }

  private static ObjectNode then(RecordRow row, JsonNode one) {
    ObjectNode data = row.data();
    if (one.get("frozen") instanceof ObjectNode frozen) {
      data.setAll(frozen);
    }
    return data;
  }

  private static ListView view(FieldDetails.Related related, FormDefinition form) {
    return new ListView(
        "related",
        form.title(),
        related.columns(),
        List.of(),
        related.sort(),
        Optional.empty(),
        form.source().location());
  }
}
