package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** The form that a record is said to be spawned by exists. */
final class SpawningForm implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    String parent = form.spawnedBy();
    if (parent != null && context.source("form", parent).isEmpty()) {
      context
          .problems()
          .add(
              FormProblems.unknownForm(
                  parent,
                  context.keys("form"),
                  form.source().root().requireScalar("spawnedBy").location()));
    }
  }
}
