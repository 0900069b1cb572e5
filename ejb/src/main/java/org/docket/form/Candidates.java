package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.docket.organization.Who;
import org.jspecify.annotations.Nullable;

/**
 * Says which references and options were newly chosen although the record or the option is not open
 * to choice, or the field's {@code where} does not allow it; and which options do not fit any more
 * because something else was changed.
 */
final class Candidates {

  private final Filling filling;

  Candidates(Filling filling) {
    this.filling = filling;
  }

  void check() {
    Values before = filling.valuesOf(filling.request.before());
    for (FieldDefinition field : filling.form.fields()) {
      check(new Place(field, field.key(), filling.values, before), filling.data);
      if (field.isTable()) {
        lines(field);
      }
    }
  }

  private void lines(FieldDefinition table) {
    FormValues before = filling.valuesOf(filling.request.before());
    Map<String, ObjectNode> oldLines = Lines.byId(filling.request.before().get(table.key()));
    List<ObjectNode> lines = Lines.of(filling.data.get(table.key()));
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = lines.get(i);
      ObjectNode old = oldLines.getOrDefault(line.path("_id").asText(), line.objectNode());
      Values now = filling.values.line(table, line);
      Values then = before.line(table, old);
      for (FieldDefinition column : table.columns()) {
        check(new Place(column, table.key() + "/" + i + "/" + column.key(), now, then), line);
      }
    }
  }

  /** A field or a cell: with what its conditions see now, and saw before. */
  private record Place(FieldDefinition field, String path, Values now, Values before) {}

  private void check(Place place, ObjectNode data) {
    JsonNode chosen = data.get(place.field.key());
    if (chosen == null) {
      return;
    }
    boolean changed = filling.changed.contains(place.path);
    if (place.field.details() instanceof FieldDetails.Choices choices) {
      options(place, choices, chosen, changed);
    } else if (changed) {
      record(place, chosen);
    }
  }

  private void options(
      Place place, FieldDetails.Choices choices, JsonNode chosen, boolean changed) {
    Iterable<JsonNode> codes = chosen.isArray() ? chosen : List.of(chosen);
    for (JsonNode code : codes) {
      Optional<ListItem> item = choices.items().find(code.asText());
      if (item.isPresent() && !mayStand(place, item.get(), changed)) {
        refuse(place, item.get().title().in(Locale.ROOT));
      }
    }
  }

  private boolean mayStand(Place place, ListItem item, boolean changed) {
    Compiled where = place.field.details().where();
    Object candidate = where == null ? null : item.candidate();
    if (changed) {
      return item.active() && fits(place, where, candidate);
    }
    return where == null
        || fits(place, where, candidate)
        || !filling.held(new Condition.When(where), with(candidate, place.before));
  }

  private void record(Place place, JsonNode chosen) {
    FieldDefinition field = place.field;
    boolean open = !(field.details() instanceof FieldDetails.Reference to) || isOpen(to, chosen);
    Lookups lookups = filling.surroundings.lookups();
    Compiled where = field.details().where();
    Object candidate = where == null ? null : field.kind().value(chosen, field, lookups);
    if (!open) {
      refuse(place, chosen.path("id").asText());
    } else if (!fits(place, where, candidate) || !isAmong(place, chosen)) {
      refuse(place, field.kind().display(chosen, field, lookups, Locale.ROOT));
    }
  }

  private boolean isOpen(FieldDetails.Reference reference, JsonNode chosen) {
    UUID id = UUID.fromString(chosen.path("id").asText());
    return filling.surroundings.lookups().mayBeChosen(reference.formOf(chosen), id);
  }

  private boolean fits(Place place, @Nullable Compiled where, @Nullable Object candidate) {
    return where == null
        || Boolean.TRUE.equals(filling.evaluate(where, with(candidate, place.now), place.path));
  }

  private boolean isAmong(Place place, JsonNode person) {
    List<Who> among = place.field.details().candidates();
    return among.isEmpty()
        || filling
            .surroundings
            .lookups()
            .people(among, place.now)
            .contains(UUID.fromString(person.path("id").asText()));
  }

  private static Values with(@Nullable Object candidate, Values scope) {
    return name -> name.equals("candidate") ? candidate : scope.get(name);
  }

  private void refuse(Place place, String shown) {
    filling.refuse(place.path, FormProblems.notACandidate(place.field, shown));
  }
}
