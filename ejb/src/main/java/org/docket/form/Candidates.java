package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.expression.Compiled;
import org.docket.expression.Values;

/**
 * Says which references were newly chosen although the record is not open to choice, or its {@code
 * where} does not allow it.
 */
final class Candidates {

  private final Filling filling;

  Candidates(Filling filling) {
    this.filling = filling;
  }

  void check() {
    for (FieldDefinition field : filling.form.fields()) {
      check(field, field.key(), filling.data, filling.values);
      List<ObjectNode> lines =
          field.isTable() ? Lines.of(filling.data.get(field.key())) : List.of();
      for (int i = 0; i < lines.size(); i++) {
        ObjectNode line = lines.get(i);
        Values scope = filling.values.line(field, line);
        for (FieldDefinition column : field.columns()) {
          check(column, field.key() + "/" + i + "/" + column.key(), line, scope);
        }
      }
    }
  }

  private void check(FieldDefinition field, String place, ObjectNode data, Values scope) {
    JsonNode chosen = data.get(field.key());
    if (chosen == null || !filling.changed.contains(place)) {
      return;
    }
    boolean open = !(field.details() instanceof FieldDetails.Reference to) || isOpen(to, chosen);
    if (!open || !fits(field, chosen, scope, place)) {
      String shown =
          open
              ? field.kind().display(chosen, field, filling.surroundings.lookups(), Locale.ROOT)
              : chosen.path("id").asText();
      filling.refuse(place, FormProblems.notACandidate(field, shown));
    }
  }

  private boolean isOpen(FieldDetails.Reference reference, JsonNode chosen) {
    UUID id = UUID.fromString(chosen.path("id").asText());
    return filling.surroundings.lookups().mayBeChosen(reference.to(), id);
  }

  private boolean fits(FieldDefinition field, JsonNode chosen, Values scope, String place) {
    Compiled where = field.details().where();
    if (where == null) {
      return true;
    }
    Object candidate = field.kind().value(chosen, field, filling.surroundings.lookups());
    Values both = name -> name.equals("candidate") ? candidate : scope.get(name);
    return Boolean.TRUE.equals(filling.evaluate(where, both, place));
  }
}
