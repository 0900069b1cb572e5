package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** Only kinds that fit into a slot can be searched. */
final class SearchableKinds implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (FieldDefinition field : form.fieldsAndColumns()) {
      if (field.searchable() && field.kind().slot().isEmpty()) {
        context.problems().add(FormProblems.notSearchable(field.kind().id(), field.location()));
      }
    }
  }
}
