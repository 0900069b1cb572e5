package org.docket.web.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.problem.Text;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportTargets;
import org.docket.record.importing.ImportView;
import org.jspecify.annotations.Nullable;

/** An import, with what its columns may be assigned to when one is asked for alone. */
record ImportResponse(
    UUID id,
    String form,
    String formTitle,
    String fileName,
    String state,
    String stateTitle,
    ImportSettings settings,
    List<FoundSheet> sheets,
    Progress progress,
    Instant createdAt,
    Instant changedAt,
    @Nullable String fault,
    @Nullable Targets targets) {

  /** How many records were worked on, what came of them, and how many rows have problems. */
  record Progress(int total, int done, int created, int updated, int unchanged, int failed) {}

  /** Something that a column can go to. */
  record Target(String name, String title, boolean required) {
    static Target of(FieldDefinition field, Locale language) {
      boolean required =
          field.behaviour().required().isAlways() && field.behaviour().initial() == null;
      return new Target(field.key(), field.title().in(language), required);
    }
  }

  /** A table of lines. */
  record Table(String key, String title, List<Target> columns) {}

  /** All that a column can go to, and by what records can be told. */
  record Targets(List<Target> fields, List<Table> tables, List<Target> matches) {
    private static final Text NUMBER = Text.of("Number", "编号");
    private static final Text ID = Text.of("Record id", "单据标识");

    static Targets of(ImportTargets targets, Locale language) {
      List<Target> matches = new ArrayList<>();
      if (targets.form().series() != null) {
        matches.add(new Target(ImportSettings.NUMBER, NUMBER.in(language), false));
      }
      targets.unique().forEach(field -> matches.add(Target.of(field, language)));
      matches.add(new Target(ImportSettings.ID, ID.in(language), false));
      return new Targets(
          all(targets.fields(), language),
          targets.tables().stream()
              .map(
                  table ->
                      new Table(
                          table.key(),
                          table.title().in(language),
                          all(targets.columns(table), language)))
              .toList(),
          matches);
    }

    private static List<Target> all(List<FieldDefinition> fields, Locale language) {
      return fields.stream().map(field -> Target.of(field, language)).toList();
    }
  }

  static ImportResponse of(ImportView view, Locale language) {
    return new ImportResponse(
        view.id(),
        view.form(),
        view.formTitle().in(language),
        view.fileName(),
        view.state().key(),
        view.state().title().in(language),
        view.settings(),
        view.sheets(),
        new Progress(
            view.total(),
            view.done(),
            view.created(),
            view.updated(),
            view.unchanged(),
            view.failed()),
        view.createdAt(),
        view.changedAt(),
        view.fault().map(fault -> fault.in(language)).orElse(null),
        null);
  }

  ImportResponse with(ImportTargets possible, Locale language) {
    return new ImportResponse(
        id,
        form,
        formTitle,
        fileName,
        state,
        stateTitle,
        settings,
        sheets,
        progress,
        createdAt,
        changedAt,
        fault,
        Targets.of(possible, language));
  }
}
