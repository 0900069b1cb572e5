package org.docket.record.workbook;

import java.util.List;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Passes rows on that hold something, up to the limit. */
final class RowCount implements RowVisitor {

  private final RowVisitor target;
  private final WorkbookLimits limits;
  private int rows;
  private int last;

  RowCount(RowVisitor target, WorkbookLimits limits) {
    this.target = target;
    this.limits = limits;
  }

  @Override
  public void sheet(int index, String name) {
    last = 0;
    target.sheet(index, name);
  }

  @Override
  public void row(int number, List<@Nullable Object> cells) {
    if (number <= last) {
      throw new ProblemException(WorkbookProblems.damaged());
    }
    last = number;
    if (cells.stream().allMatch(cell -> cell == null)) {
      return;
    }
    rows++;
    if (rows > limits.rows()) {
      throw new ProblemException(
          WorkbookProblems.tooLarge(
              "%,d rows".formatted(limits.rows()), " %d 行".formatted(limits.rows())));
    }
    target.row(number, cells);
  }
}
