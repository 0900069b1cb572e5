package org.docket.form.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.ListView;

/** A list shows fields that exist, and is the only one with its key. */
final class ViewFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Set<String> known = new LinkedHashSet<>(Envelope.COLUMNS);
    form.fields().stream().map(FieldDefinition::key).forEach(known::add);
    Set<String> keys = new HashSet<>();
    for (ListView view : form.views()) {
      if (!keys.add(view.key())) {
        context
            .problems()
            .add(
                FormProblems.doubleKey(
                    "form.view-twice", "lists", "列表", view.key(), view.location()));
      }
      names(view).stream()
          .filter(name -> !known.contains(name))
          .filter(name -> !view.filters().contains(name) || form.at(name).isEmpty())
          .forEach(
              name ->
                  context
                      .problems()
                      .add(
                          FormProblems.unknownField(
                              "form.unknown-view-field",
                              "The list '" + view.key() + "'",
                              "列表“" + view.key() + "”",
                              name,
                              known,
                              view.location())));
    }
  }

  private static List<String> names(ListView view) {
    List<String> names = new ArrayList<>(view.columns());
    names.addAll(view.filters());
    view.sort().forEach(sort -> names.add(sort.by()));
    return names;
  }
}
