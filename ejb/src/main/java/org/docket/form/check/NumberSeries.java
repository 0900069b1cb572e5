package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;

/** The series that numbers the records exists. */
final class NumberSeries implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    form.source()
        .root()
        .map("number")
        .flatMap(number -> number.scalar("series"))
        .ifPresent(series -> context.requireKnown("series", series));
  }
}
