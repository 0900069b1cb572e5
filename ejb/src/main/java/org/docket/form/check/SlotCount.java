package org.docket.form.check;

import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.SlotType;

/**
 * The searchable fields of a form fit into the slots of a record, those of a table into a line's.
 */
final class SlotCount implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (SlotType type : SlotType.values()) {
      check(form.fields(), type, type.perForm(), context);
      for (FieldDefinition field : form.fields()) {
        check(field.columns(), type, type.perLine(), context);
      }
    }
  }

  private static void check(
      List<FieldDefinition> fields, SlotType type, int most, CompilationContext context) {
    List<FieldDefinition> searchable =
        fields.stream()
            .filter(FieldDefinition::searchable)
            .filter(field -> field.kind().slot().filter(type::equals).isPresent())
            .toList();
    if (searchable.size() > most) {
      context
          .problems()
          .add(
              FormProblems.tooManySearchable(
                  type, searchable.size(), most, searchable.get(most).location()));
    }
  }
}
