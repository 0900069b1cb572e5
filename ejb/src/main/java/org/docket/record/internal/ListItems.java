package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.form.Lookups;
import org.docket.record.ListPage.Item;
import org.docket.record.RecordView.Named;

/** Rows as they are listed: every column as people read it. */
public final class ListItems {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final FormDefinition form;
  private final ListView view;
  private final Set<String> hidden;
  private final RecordLookups lookups;
  private final Locale locale;

  public ListItems(
      FormDefinition form,
      ListView view,
      Set<String> hidden,
      RecordLookups lookups,
      Locale locale) {
    this.form = form;
    this.view = view;
    this.hidden = hidden;
    this.lookups = lookups;
    this.locale = locale;
  }

  /** The names of what all rows refer to are looked up in one statement. */
  public List<Item> of(List<RecordRow> rows) {
    Map<RecordRow, ObjectNode> read = new LinkedHashMap<>();
    rows.forEach(row -> read.put(row, row.data()));
    return of(read);
  }

  /** The same, of rows with these data. */
  public List<Item> of(Map<RecordRow, ObjectNode> read) {
    Set<UUID> referenced = new HashSet<>();
    for (ObjectNode data : read.values()) {
      fields()
          .filter(field -> field.details() instanceof FieldDetails.Reference)
          .map(field -> data.path(field.key()).path("id"))
          .filter(JsonNode::isTextual)
          .forEach(id -> referenced.add(UUID.fromString(id.asText())));
    }
    lookups.prefetchNames(referenced);
    return read.entrySet().stream().map(each -> item(each.getKey(), each.getValue())).toList();
  }

  private Stream<FieldDefinition> fields() {
    return view.columns().stream()
        .filter(name -> !hidden.contains(name))
        .flatMap(name -> form.field(name).stream());
  }

  private Item item(RecordRow row, ObjectNode data) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : view.columns()) {
      if (!hidden.contains(column)) {
        value(column, row, data).ifPresent(text -> values.put(column, text));
      }
    }
    return new Item(
        row.id(),
        row.number(),
        row.title(),
        row.state(),
        row.stateTitle(),
        new Named(row.creatorId().toString(), creator(row)),
        new Named(row.unitCode(), unit(row)),
        row.createdAt(),
        values);
  }

  private Optional<String> value(String column, RecordRow row, ObjectNode data) {
    Optional<FieldDefinition> field = form.field(column).map(known -> known.in(data));
    if (field.isPresent()) {
      JsonNode stored = data.get(column);
      return stored == null
          ? Optional.empty()
          : Optional.of(field.get().kind().display(stored, field.get(), lookups, locale));
    }
    return switch (column) {
      case "number" -> row.number();
      case "title" -> Optional.of(row.title());
      case "state" -> Optional.of(row.stateTitle().in(locale));
      case "creator" -> Optional.of(creator(row));
      case "unit" -> Optional.of(unit(row));
      case "createdAt" -> Optional.of(shown(row.createdAt()));
      case "updatedAt" -> Optional.of(shown(row.updatedAt()));
      default -> Optional.empty();
    };
  }

  private String creator(RecordRow row) {
    return lookups.person(row.creatorId()).map(this::title).orElse("");
  }

  private String unit(RecordRow row) {
    return lookups.unit(row.unitCode()).map(this::title).orElse(row.unitCode());
  }

  private String title(Lookups.Entry entry) {
    return entry.title().in(locale);
  }

  private String shown(Instant moment) {
    ZoneId zone = lookups.zone();
    return TIME.format(moment.atZone(zone));
  }
}
