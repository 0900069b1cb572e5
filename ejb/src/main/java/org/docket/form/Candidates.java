package org.docket.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.jspecify.annotations.Nullable;

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
      List<ObjectNode> lines = field.isTable() ? Lines.of(filling.data.get(field.key())) : List.of();
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
    if (field.details() instanceof FieldDetails.Reference reference
        && filling.changed.contains(place)
        && data.get(field.key()) instanceof ObjectNode chosen) {
      check(field, reference, place, chosen, scope);
    }
  }

  private void check(
      FieldDefinition field,
      FieldDetails.Reference reference,
      String place,
      ObjectNode chosen,
      Values scope) {
    UUID id = UUID.fromString(chosen.path("id").asText());
    Lookups lookups = filling.surroundings.lookups();
    boolean choosable = lookups.mayBeChosen(reference.to(), id);
    Optional<Lookups.Entry> entry = lookups.record(reference.to(), id, chosen.objectNode());
    entry
        .filter(candidate -> !choosable || !fits(reference.where(), candidate, scope, place))
        .ifPresent(
            candidate ->
                filling.refuse(
                    place,
                    FormProblems.notACandidate(
                        field, choosable ? candidate.title() : id.toString())));
  }

  private boolean fits(@Nullable Compiled where, Lookups.Entry candidate, Values scope, String place) {
    if (where == null) {
      return true;
    }
    Values both =
        name -> name.equals("candidate") ? candidate.values() : scope.get(name);
    return Boolean.TRUE.equals(filling.evaluate(where, both, place));
  }
}
