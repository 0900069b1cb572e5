package org.docket.form.check;

import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.RuleProblems;
import org.docket.form.UniqueRule;

/** What is unique together are fields whose values can be compared as a whole. */
final class UniqueFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    List<String> keys = form.fields().stream().map(FieldDefinition::key).toList();
    for (UniqueRule rule : form.uniques()) {
      for (String key : rule.fields()) {
        if (!keys.contains(key)) {
          context
              .problems()
              .add(
                  FormProblems.unknownField(
                      "form.unknown-unique-field",
                      "'unique'",
                      "unique",
                      key,
                      keys,
                      rule.location()));
        }
      }
      rule.fields().stream()
          .flatMap(key -> form.field(key).stream())
          .filter(field -> field.kind().slot().isEmpty() || field.kind().isList())
          .forEach(
              field -> context.problems().add(RuleProblems.notComparable(field, rule.location())));
    }
  }
}
