package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.expression.Compiled;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** What is masked cannot be found out by searching, nor read in the title of the record. */
final class MaskedFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Compiled title = form.recordTitle();
    for (FieldDefinition field : form.fields()) {
      if (!field.handling().masked()) {
        continue;
      }
      if (field.searchable()) {
        context.problems().add(FormProblems.maskedSearch(field));
      }
      if (title != null
          && title.references().stream().anyMatch(path -> path.root().equals(field.key()))) {
        context.problems().add(FormProblems.maskedTitle(field));
      }
    }
  }
}
