package org.docket.approval;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * What every step of a process does with every field of its form, in one table.
 *
 * @param steps the steps in which people have the form before them, in the order of the chart
 * @param rows the sections, fields and columns of the form, in its order
 */
public record FieldRights(List<Step> steps, List<Row> rows) {

  public FieldRights {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }

  /**
   * A step.
   *
   * @param number its box in the chart
   */
  public record Step(String key, String number, Text title) {}

  /** What a row is about. */
  public enum Kind {
    SECTION,
    FIELD,
    COLUMN
  }

  /**
   * A section, a field or a column of a table.
   *
   * @param path {@code table.column} for a column
   * @param restricted whether only some people see it, at whatever step
   * @param cells one for each step; none for a section
   */
  public record Row(Kind kind, String path, Text title, boolean restricted, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What people may do. */
  public enum Right {
    HIDE,
    READ,
    EDIT,
    /** It can be changed, and must be there afterwards. */
    MUST
  }

  /**
   * What a step does with a field.
   *
   * @param someLines of the table only the lines of the item that the step is about can be changed
   * @param othersHidden the other lines of the table are not shown
   * @param note when it must be there, where that is not always
   */
  public record Cell(Right right, boolean someLines, boolean othersHidden, Optional<Text> note) {}
}
