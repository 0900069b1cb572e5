package org.docket.record.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.problem.Text;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportSettings.EmptyCells;
import org.docket.record.importing.ImportSettings.LineMode;
import org.docket.record.importing.ImportSettings.SheetMapping;

/** Guesses by titles in both languages and by keys where the columns of a file go. */
final class MappingProposal {

  private static final Map<String, Text> RECORD_NAMES =
      Map.of(
          ImportSettings.NUMBER, Text.of("Number", "编号"),
          ImportSettings.ID, Text.of("Record id", "单据标识"),
          ImportSettings.TITLE, Text.of("Title", "标题"));
  private static final Map<String, Text> LINE_NAMES =
      Map.of(
          ImportSettings.RECORD, Text.of("Record", "单据"),
          ImportSettings.ID, Text.of("Record id", "单据标识"),
          ImportSettings.ROW, Text.of("Row key", "行标识"));

  private final ImportTargets targets;

  MappingProposal(ImportTargets targets) {
    this.targets = targets;
  }

  ImportSettings of(List<FoundSheet> sheets) {
    List<SheetMapping> mappings = new ArrayList<>();
    boolean recordsFound = false;
    for (FoundSheet sheet : sheets) {
      Optional<FieldDefinition> table = tableNamed(sheet.name(), sheets.size());
      if (table.isPresent()) {
        mappings.add(lines(sheet, table.get()));
      } else if (recordsFound) {
        mappings.add(nothing(sheet));
      } else {
        recordsFound = true;
        mappings.add(records(sheet));
      }
    }
    String match = match(mappings);
    return new ImportSettings(
        match.isEmpty() ? Action.CREATE : Action.BOTH,
        match,
        LineMode.MERGE,
        EmptyCells.KEEP,
        true,
        "",
        mappings);
  }

  private Optional<FieldDefinition> tableNamed(String name, int sheets) {
    return sheets < 2
        ? Optional.empty()
        : targets.tables().stream()
            .filter(table -> isCalled(name, table.title(), table.key()))
            .findFirst();
  }

  private static SheetMapping nothing(FoundSheet sheet) {
    return new SheetMapping(sheet.sheet(), "", sheet.headings().stream().map(h -> "").toList());
  }

  private SheetMapping records(FoundSheet sheet) {
    return new SheetMapping(
        sheet.sheet(),
        ImportSettings.RECORDS,
        columns(sheet.headings(), targets.fields(), RECORD_NAMES));
  }

  private SheetMapping lines(FoundSheet sheet, FieldDefinition table) {
    return new SheetMapping(
        sheet.sheet(), table.key(), columns(sheet.headings(), targets.columns(table), LINE_NAMES));
  }

  private static List<String> columns(
      List<String> headings, List<FieldDefinition> fields, Map<String, Text> names) {
    List<String> columns = new ArrayList<>();
    for (String heading : headings) {
      Stream<String> own =
          fields.stream()
              .filter(field -> isCalled(heading, field.title(), field.key()))
              .map(FieldDefinition::key);
      Stream<String> common =
          names.entrySet().stream()
              .filter(name -> isCalled(heading, name.getValue(), name.getKey().substring(1)))
              .map(Map.Entry::getKey)
              .sorted();
      columns.add(
          Stream.concat(own, common)
              .filter(name -> !columns.contains(name))
              .findFirst()
              .orElse(""));
    }
    return columns;
  }

  private static boolean isCalled(String heading, Text title, String key) {
    String wanted = plain(heading);
    return !wanted.isEmpty()
        && (wanted.equals(plain(title.en()))
            || wanted.equals(plain(title.zh()))
            || wanted.equals(plain(key)));
  }

  /** Upper and lower case, widths, spaces and the asterisk of required columns do not matter. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s*:_-]", "");
  }

  /** What tells records apart, of what the file has. */
  private String match(List<SheetMapping> mappings) {
    List<String> mapped =
        mappings.stream()
            .filter(mapping -> mapping.target().equals(ImportSettings.RECORDS))
            .flatMap(mapping -> mapping.columns().stream())
            .toList();
    Stream<String> number =
        targets.form().series() == null ? Stream.empty() : Stream.of(ImportSettings.NUMBER);
    Stream<String> unique = targets.unique().stream().map(FieldDefinition::key);
    return Stream.of(number, unique, Stream.of(ImportSettings.ID))
        .flatMap(names -> names)
        .filter(mapped::contains)
        .findFirst()
        .orElse("");
  }
}
