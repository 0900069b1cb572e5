package org.docket.form.check;

import java.util.stream.Stream;
import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.ListView;

/** What a list filters or sorts by has a slot. */
final class ViewSearch implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (ListView view : form.views()) {
      Stream.concat(view.filters().stream(), view.sort().stream().map(ListView.Sort::by))
          .distinct()
          .filter(name -> form.at(name).filter(field -> !field.searchable()).isPresent())
          .forEach(name -> context.problems().add(FormProblems.notSortable(name, view.location())));
    }
  }
}
