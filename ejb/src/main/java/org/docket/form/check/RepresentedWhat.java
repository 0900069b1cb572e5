package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.Representation;

/** What a form represents is something that Docket knows, and so are the roles of its fields. */
final class RepresentedWhat implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Representation represents = form.represents();
    if (represents == null) {
      return;
    }
    if (!Role.OF.containsKey(represents.what())) {
      context
          .problems()
          .add(
              FormProblems.wordNotKnown(
                  "form.unknown-represents",
                  "thing to represent",
                  "可代表的对象",
                  represents.what(),
                  Role.OF.keySet(),
                  represents.location()));
      return;
    }
    for (String role : represents.fields().keySet()) {
      if (Role.of(represents.what()).noneMatch(known -> known.name().equals(role))) {
        context
            .problems()
            .add(
                FormProblems.wordNotKnown(
                    "form.unknown-role",
                    "role of a " + represents.what(),
                    "角色",
                    role,
                    Role.of(represents.what()).map(Role::name).toList(),
                    represents.location()));
      }
    }
  }
}
