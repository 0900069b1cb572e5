package org.docket.form.check;

import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;

/** One rule about the definition of a form; reports every place that breaks it. */
interface FormCheck {

  void check(FormDefinition form, CompilationContext context);
}
