package org.docket.form.check;

import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.TreeProblems;
import org.docket.problem.Location;

/** What a record stands under is said by a searchable reference to its own form. */
final class TreeField implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    String key = form.tree();
    if (key == null) {
      return;
    }
    Location place = form.source().root().requireScalar("tree").location();
    Optional<FieldDefinition> field = form.field(key);
    if (field.isEmpty()) {
      List<String> known = form.fields().stream().map(FieldDefinition::key).toList();
      context
          .problems()
          .add(
              FormProblems.unknownField(
                  "form.unknown-tree-field", "'tree'", "“tree”", key, known, place));
    } else if (!refersTo(field.get(), form.key()) || !field.get().searchable()) {
      context.problems().add(TreeProblems.notAParent(key, form.key(), place));
    }
  }

  private static boolean refersTo(FieldDefinition field, String form) {
    return field.details() instanceof FieldDetails.Reference reference
        && reference.forms().equals(List.of(form));
  }
}
