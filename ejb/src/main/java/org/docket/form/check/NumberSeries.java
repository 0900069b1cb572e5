package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** The series that numbers the records exists. */
final class NumberSeries implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    String series = form.series();
    if (series != null && context.source("series", series).isEmpty()) {
      context
          .problems()
          .add(
              FormProblems.wordNotKnown(
                  "form.unknown-series",
                  "series",
                  "编号规则",
                  series,
                  context.keys("series"),
                  form.source().root().requireMap("number").location()));
    }
  }
}
