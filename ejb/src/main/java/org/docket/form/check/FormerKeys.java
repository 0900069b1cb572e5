package org.docket.form.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** A value of an earlier revision goes to one field, and not to another one than its own. */
final class FormerKeys implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Set<String> taken =
        form.fieldsAndColumns().stream()
            .map(FieldDefinition::path)
            .collect(Collectors.toCollection(HashSet::new));
    for (FieldDefinition field : form.fieldsAndColumns()) {
      String was = field.handling().was();
      String prefix = field.path().substring(0, field.path().length() - field.key().length());
      if (was != null && !taken.add(prefix + was)) {
        context.problems().add(FormProblems.formerKeyTaken(was, field.location()));
      }
    }
  }
}
