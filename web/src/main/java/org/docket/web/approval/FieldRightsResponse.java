package org.docket.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.FieldRights;

/** What each step of a process does with each field, in one language. */
public record FieldRightsResponse(List<StepResponse> steps, List<RowResponse> rows) {

  static FieldRightsResponse of(FieldRights rights, Locale shown) {
    return new FieldRightsResponse(
        rights.steps().stream()
            .map(step -> new StepResponse(step.key(), step.number(), step.title().in(shown)))
            .toList(),
        rights.rows().stream().map(row -> RowResponse.of(row, shown)).toList());
  }

  /** A step. */
  public record StepResponse(String key, String number, String title) {}

  /**
   * A section, field or column; {@code kind} is {@code section}, {@code field} or {@code column}.
   */
  public record RowResponse(
      String kind, String path, String title, boolean restricted, List<CellResponse> cells) {
    static RowResponse of(FieldRights.Row row, Locale shown) {
      return new RowResponse(
          row.kind().name().toLowerCase(Locale.ROOT),
          row.path(),
          row.title().in(shown),
          row.restricted(),
          row.cells().stream().map(cell -> CellResponse.of(cell, shown)).toList());
    }
  }

  /** {@code right} is {@code hide}, {@code read}, {@code edit} or {@code must}. */
  public record CellResponse(
      String right, boolean someLines, boolean othersHidden, Optional<String> note) {
    static CellResponse of(FieldRights.Cell cell, Locale shown) {
      return new CellResponse(
          cell.right().name().toLowerCase(Locale.ROOT),
          cell.someLines(),
          cell.othersHidden(),
          cell.note().map(note -> note.in(shown)));
    }
  }
}
