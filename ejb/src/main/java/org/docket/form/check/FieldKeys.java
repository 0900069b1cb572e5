package org.docket.form.check;

import java.util.HashSet;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** A field key occurs in one section only. */
final class FieldKeys implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Set<String> seen = new HashSet<>();
    for (FieldDefinition field : form.fields()) {
      if (!seen.add(field.key())) {
        context
            .problems()
            .add(
                FormProblems.doubleKey(
                    "form.field-twice", "fields", "字段", field.key(), field.location()));
      }
    }
  }
}
