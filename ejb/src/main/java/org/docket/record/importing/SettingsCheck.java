package org.docket.record.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.importing.ImportSettings.SheetMapping;

/** Refuses settings that no import could follow, all problems at once. */
final class SettingsCheck {

  private final ImportTargets targets;
  private final List<FoundSheet> sheets;
  private final List<Problem> problems = new ArrayList<>();

  SettingsCheck(ImportTargets targets, List<FoundSheet> sheets) {
    this.targets = targets;
    this.sheets = List.copyOf(sheets);
  }

  void require(ImportSettings settings) {
    long records = settings.sheets().stream().filter(SettingsCheck::isOfRecords).count();
    if (records != 1) {
      problems.add(ImportProblems.oneSheetOfRecords());
    }
    for (int i = 0; i < settings.sheets().size(); i++) {
      check(settings.sheets().get(i), "/sheets/" + i);
    }
    match(settings);
    boolean numbered =
        settings.records().flatMap(sheet -> sheet.columnOf(ImportSettings.NUMBER)).isPresent();
    if (settings.keepsNumbers() && !numbered) {
      problems.add(ImportProblems.numbersNeedAColumn());
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static boolean isOfRecords(SheetMapping mapping) {
    return mapping.target().equals(ImportSettings.RECORDS);
  }

  private void check(SheetMapping mapping, String place) {
    Optional<FoundSheet> sheet =
        sheets.stream().filter(found -> found.sheet() == mapping.sheet()).findFirst();
    if (sheet.isEmpty() || sheet.get().headings().size() != mapping.columns().size()) {
      problems.add(ImportProblems.otherColumns().at(place));
      return;
    }
    Optional<List<String>> allowed = allowed(mapping.target());
    if (allowed.isEmpty()) {
      problems.add(ImportProblems.noSuchTarget(mapping.target()).at(place + "/target"));
      return;
    }
    Set<String> used = new HashSet<>();
    for (int column = 0; column < mapping.columns().size(); column++) {
      check(mapping.columns().get(column), allowed.get(), used, place + "/columns/" + column);
    }
    boolean unlinked =
        !mapping.target().isEmpty()
            && !isOfRecords(mapping)
            && !used.contains(ImportSettings.RECORD)
            && !used.contains(ImportSettings.ID);
    if (unlinked) {
      problems.add(ImportProblems.linesNeedTheirRecord(sheet.get().name()).at(place));
    }
  }

  private void check(String name, List<String> allowed, Set<String> used, String place) {
    if (name.isEmpty()) {
      return;
    }
    if (!allowed.contains(name)) {
      problems.add(ImportProblems.noSuchTarget(name).at(place));
    } else if (!used.add(name)) {
      problems.add(ImportProblems.usedTwice(name).at(place));
    }
  }

  private Optional<List<String>> allowed(String target) {
    if (target.isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> names = new ArrayList<>();
    if (target.equals(ImportSettings.RECORDS)) {
      names.addAll(List.of(ImportSettings.NUMBER, ImportSettings.ID, ImportSettings.TITLE));
      targets.fields().forEach(field -> names.add(field.key()));
      return Optional.of(names);
    }
    Optional<FieldDefinition> table =
        targets.tables().stream().filter(field -> field.key().equals(target)).findFirst();
    names.addAll(List.of(ImportSettings.RECORD, ImportSettings.ID, ImportSettings.ROW));
    table.ifPresent(t -> targets.columns(t).forEach(column -> names.add(column.key())));
    return table.map(found -> names);
  }

  private void match(ImportSettings settings) {
    String match = settings.match();
    boolean known =
        match.isEmpty()
            || match.equals(ImportSettings.NUMBER)
            || match.equals(ImportSettings.ID)
            || targets.unique().stream().anyMatch(field -> field.key().equals(match));
    boolean there =
        match.isEmpty() || settings.records().flatMap(sheet -> sheet.columnOf(match)).isPresent();
    if (!known || !there) {
      problems.add(ImportProblems.cannotMatchBy(match).at("/match"));
    }
    if (match.isEmpty() && settings.action() != ImportSettings.Action.CREATE) {
      problems.add(ImportProblems.updateNeedsAMatch().at("/match"));
    }
  }
}
