package org.docket.record.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a workbook as they come. */
public interface RowVisitor {

  /** Begins a sheet. */
  void sheet(int index, String name);

  /**
   * A row that is not empty.
   *
   * @param number as spreadsheets count, from 1
   * @param cells a String, BigDecimal, Percentage, LocalDate, LocalDateTime, LocalTime, Boolean, or
   *     null for an empty cell; none at the end
   */
  void row(int number, List<@Nullable Object> cells);
}
