package org.docket.record.importing;

import org.docket.problem.Problem;
import org.docket.problem.Text;

/**
 * Something that is wrong in a file.
 *
 * @param line as spreadsheets count rows
 * @param column from 0; -1 when it is about the whole row
 */
public record CellProblem(int sheet, int line, int column, String code, String en, String zh) {

  public static CellProblem of(Problem problem, int sheet, int line, int column) {
    Text message = problem.message();
    return new CellProblem(sheet, line, column, problem.code(), message.en(), message.zh());
  }

  public Text message() {
    return Text.of(en, zh);
  }
}
