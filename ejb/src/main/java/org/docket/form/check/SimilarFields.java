package org.docket.form.check;

import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.RuleProblems;
import org.docket.form.SimilarRule;

/** Records are found to be similar by fields that can be searched. */
final class SimilarFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    List<String> searchable =
        form.fields().stream()
            .filter(FieldDefinition::searchable)
            .map(FieldDefinition::key)
            .toList();
    for (SimilarRule rule : form.similar()) {
      rule.fields().keySet().stream()
          .filter(key -> !searchable.contains(key))
          .forEach(
              key ->
                  context
                      .problems()
                      .add(RuleProblems.similarNeedsSearch(key, searchable, rule.location())));
    }
  }
}
