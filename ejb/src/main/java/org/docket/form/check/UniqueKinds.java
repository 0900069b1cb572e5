package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** Only values that can be compared as a whole can be unique. */
final class UniqueKinds implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (FieldDefinition field : form.fieldsAndColumns()) {
      if (field.unique() && !field.kind().properties().contains("unique")) {
        context.problems().add(FormProblems.notUnique(field.kind().id(), field.location()));
      }
    }
  }
}
