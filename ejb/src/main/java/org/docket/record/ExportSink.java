package org.docket.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what is exported, row by row, so that nothing large is ever in memory. */
public interface ExportSink {

  /** Begins a table; what comes next belongs to it. */
  void sheet(String title, List<String> headings);

  /** A cell is a String, BigDecimal, LocalDate, LocalDateTime, or null for an empty one. */
  void row(List<? extends @Nullable Object> cells);
}
