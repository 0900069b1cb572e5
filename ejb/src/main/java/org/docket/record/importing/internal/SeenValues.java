package org.docket.record.importing.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportProblems;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.SheetMapping;

/** Values that may occur once, and the rows of the file that had them, while it is tried out. */
final class SeenValues {

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  SeenValues(FormDefinition form, ImportSettings settings) {
    form.fields().stream()
        .filter(FieldDefinition::unique)
        .map(FieldDefinition::key)
        .forEach(names::add);
    if (settings.match().startsWith("@")) {
      names.add(settings.match());
    }
    if (settings.keepsNumbers() && !names.contains(ImportSettings.NUMBER)) {
      names.add(ImportSettings.NUMBER);
    }
  }

  /** What another row had already; remembers the others. */
  List<CellProblem> repeated(ImportLineRow row, SheetMapping mapping) {
    List<CellProblem> problems = new ArrayList<>();
    for (String name : names) {
      String text = Staging.text(mapping, name, row.cells());
      if (text != null) {
        Integer before = lines.putIfAbsent(name + " " + Staging.normal(text), row.line());
        if (before != null && before != row.line()) {
          int column = mapping.columnOf(name).orElse(-1);
          problems.add(
              CellProblem.of(
                  ImportProblems.repeated(text, before), row.sheet(), row.line(), column));
        }
      }
    }
    return problems;
  }
}
