package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;

/** The form that a record is said to be spawned by exists. */
final class SpawningForm implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    form.source()
        .root()
        .scalar("spawnedBy")
        .ifPresent(parent -> context.requireKnown("form", parent));
  }
}
