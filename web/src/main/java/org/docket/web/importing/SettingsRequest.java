package org.docket.web.importing;

import java.util.List;
import java.util.Objects;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportSettings.EmptyCells;
import org.docket.record.importing.ImportSettings.LineMode;
import org.docket.record.importing.ImportSettings.SheetMapping;
import org.jspecify.annotations.Nullable;

/** What is to be done with a file; what is not said is the careful choice. */
public record SettingsRequest(
    @Nullable Action action,
    @Nullable String match,
    @Nullable LineMode lines,
    @Nullable EmptyCells emptyCells,
    @Nullable Boolean submit,
    @Nullable String earlierNumbers,
    @Nullable List<@Nullable SheetRequest> sheets) {

  /** Where the columns of a sheet go. */
  public record SheetRequest(
      int sheet, @Nullable String target, @Nullable List<@Nullable String> columns) {

    SheetMapping mapping() {
      return new SheetMapping(
          sheet,
          Objects.requireNonNullElse(target, ""),
          Objects.requireNonNullElse(columns, List.<@Nullable String>of()).stream()
              .map(column -> column == null ? "" : column)
              .toList());
    }
  }

  ImportSettings settings() {
    return new ImportSettings(
        Objects.requireNonNullElse(action, Action.CREATE),
        Objects.requireNonNullElse(match, ""),
        Objects.requireNonNullElse(lines, LineMode.MERGE),
        Objects.requireNonNullElse(emptyCells, EmptyCells.KEEP),
        Boolean.TRUE.equals(submit),
        Objects.requireNonNullElse(earlierNumbers, ""),
        Objects.requireNonNullElse(sheets, List.<@Nullable SheetRequest>of()).stream()
            .filter(Objects::nonNull)
            .map(SheetRequest::mapping)
            .toList());
  }
}
