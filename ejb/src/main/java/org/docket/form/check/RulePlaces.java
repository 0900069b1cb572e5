package org.docket.form.check;

import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.FormRule;

/** A rule is told beside a field that exists. */
final class RulePlaces implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    List<String> paths = form.fieldsAndColumns().stream().map(FieldDefinition::path).toList();
    for (FormRule rule : form.rules()) {
      String at = rule.at();
      if (at != null && !paths.contains(at)) {
        context
            .problems()
            .add(
                FormProblems.unknownField(
                    "form.unknown-rule-field", "The rule", "规则", at, paths, rule.location()));
      }
    }
  }
}
