package org.docket.form.check;

import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/**
 * A field is not called like something that every expression can name already. Forms that represent
 * units and people are about such names and may use them.
 */
final class ReservedNames implements FormCheck {

  private static final Set<String> RESERVED =
      Set.of(
          "id",
          "title",
          "number",
          "state",
          "creator",
          "unit",
          "createdAt",
          "settings",
          "record",
          "parent",
          "candidate");

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    if (form.represents() != null) {
      return;
    }
    for (FieldDefinition field : form.fields()) {
      if (RESERVED.contains(field.key())) {
        context.problems().add(FormProblems.reserved(field.key(), RESERVED, field.location()));
      }
    }
  }
}
