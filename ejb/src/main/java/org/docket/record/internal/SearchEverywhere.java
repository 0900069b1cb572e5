package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.RowFilter;
import org.docket.form.FormDefinition;
import org.docket.record.SearchResult;

/** One query over the records of all forms; what the person may see of each is part of it. */
@ApplicationScoped
public class SearchEverywhere {

  private static final int MOST_FOUND = 60;

  /** Of more hits the newest of as many are shown: the database does not sort what is all over. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final int LONGEST_ASKED = 200;

  private final ListQueries queries;
  private final Forms forms;
  private final Slots slots;
  private final Rights rights;
  private final RecordDesk desk;

  @Inject
  public SearchEverywhere(
      ListQueries queries, Forms forms, Slots slots, Rights rights, RecordDesk desk) {
    this.queries = queries;
    this.forms = forms;
    this.slots = slots;
    this.rights = rights;
    this.desk = desk;
  }

  public SearchResult find(String words, Locale language) {
    String asked = words.length() > LONGEST_ASKED ? words.substring(0, LONGEST_ASKED) : words;
    List<SearchWords.Word> wanted = SearchWords.asked(asked);
    if (wanted.isEmpty()) {
      return new SearchResult(List.of());
    }
    RecordLookups lookups = desk.lookups();
    QueryText query = new QueryText();
    query.and(queries.flavour().found(wanted, "r", query));
    query.and(Concealments.nothingHidden("r", rights.person(), query));
    query.and(readable(lookups, query));
    List<UUID> newest =
        queries.ids(query, MOST_LOOKED_AT).stream()
            .sorted(Comparator.reverseOrder())
            .limit(MOST_FOUND + 1L)
            .toList();
    lookups.prefetch(newest);
    List<RecordRow> rows = newest.stream().flatMap(id -> lookups.row(id).stream()).toList();
    return new FoundRecords(forms, lookups, wanted, language).of(rows, MOST_FOUND);
  }

  /** Forms whose records the person sees for the same reason are asked for together. */
  private String readable(RecordLookups lookups, QueryText query) {
    Map<RowFilter, List<FormDefinition>> alike = new LinkedHashMap<>();
    for (FormDefinition form : forms.live()) {
      RowFilter filter = rights.filter(form, lookups);
      if (!filter.equals(RowFilter.NOTHING)) {
        alike.computeIfAbsent(filter, none -> new ArrayList<>()).add(form);
      }
    }
    List<String> conditions = new ArrayList<>();
    alike.forEach((filter, those) -> conditions.addAll(conditions(filter, those, query)));
    return conditions.isEmpty() ? "1 = 0" : String.join(" or ", conditions);
  }

  /** The same field of two forms is in different columns. */
  private List<String> conditions(RowFilter filter, List<FormDefinition> those, QueryText query) {
    if (!isAboutFields(filter)) {
      return List.of(condition(filter, those, query));
    }
    return those.stream().map(form -> condition(filter, List.of(form), query)).toList();
  }

  private static boolean isAboutFields(RowFilter filter) {
    return filter instanceof RowFilter.FieldIsOneOf
        || (filter instanceof RowFilter.AnyOf any
            && any.filters().stream().anyMatch(RowFilter.FieldIsOneOf.class::isInstance));
  }

  private String condition(RowFilter filter, List<FormDefinition> those, QueryText query) {
    FormDefinition first = those.get(0);
    Columns columns = new Columns(first, slots.of(first), Set.of());
    UUID person = rights.person();
    List<String> keys = those.stream().map(FormDefinition::key).toList();
    return "(r.form in %s and %s)"
        .formatted(query.parameter(keys), RowFilters.readable(filter, person, columns, "r", query));
  }
}
