package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.jspecify.annotations.Nullable;

/** Values as cells: numbers and days as such, everything else as people read it. */
final class ExportCells {

  private final FormDefinition form;
  private final RecordLookups lookups;
  private final Locale language;

  ExportCells(FormDefinition form, RecordLookups lookups, Locale language) {
    this.form = form;
    this.lookups = lookups;
    this.language = language;
  }

  /** Looks up in one statement what the rows refer to. */
  void prefetch(List<RecordRow> rows, List<String> names) {
    Set<UUID> referenced = new HashSet<>();
    for (RecordRow row : rows) {
      ObjectNode shown = row.data().objectNode();
      ObjectNode data = row.data();
      names.stream().filter(data::has).forEach(name -> shown.set(name, data.get(name)));
      referenced.addAll(References.in(form, shown));
    }
    lookups.prefetch(referenced);
  }

  List<@Nullable Object> of(RecordRow row, List<String> names) {
    ObjectNode data = row.data();
    List<@Nullable Object> cells = new ArrayList<>();
    names.forEach(name -> cells.add(of(name, row, data)));
    return cells;
  }

  private @Nullable Object of(String name, RecordRow row, ObjectNode data) {
    FieldDefinition field = form.field(name).orElse(null);
    if (field != null) {
      return of(field, data.get(name));
    }
    return switch (name) {
      case "number" -> row.number().orElse(null);
      case "title" -> row.title();
      case "state" -> row.stateTitle().in(language);
      case "creator" -> lookups.person(row.creatorId()).map(this::title).orElse("");
      case "unit" -> lookups.unit(row.unitCode()).map(this::title).orElse(row.unitCode());
      case "createdAt" -> local(row.createdAt());
      case "updatedAt" -> local(row.updatedAt());
      default -> null;
    };
  }

  @Nullable Object of(FieldDefinition field, @Nullable JsonNode stored) {
    if (stored == null || stored.isNull()) {
      return null;
    }
    Object value = field.kind().value(stored, field, lookups);
    if (value instanceof BigDecimal || value instanceof LocalDate) {
      return value;
    }
    return value instanceof OffsetDateTime moment
        ? local(moment.toInstant())
        : field.kind().display(stored, field, lookups, language);
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, lookups.zone());
  }

  private String title(Lookups.Entry entry) {
    return entry.title().in(language);
  }
}
