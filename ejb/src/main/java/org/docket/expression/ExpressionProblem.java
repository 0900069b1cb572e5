package org.docket.expression;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/**
 * One mistake in the source of an expression.
 *
 * @param start the first character that is meant, counted from 0
 * @param end the character after the last one that is meant
 */
public record ExpressionProblem(String code, Text message, int start, int end) {

  /** The problem on its own, for callers that know no file: the column is part of the text. */
  public Problem toProblem(String source) {
    String column = " (column " + (start + 1) + " of: " + shortened(source) + ")";
    String zhColumn = "（第 " + (start + 1) + " 列，表达式：" + shortened(source) + "）";
    Text located = Text.of(message.en() + column, message.zh() + zhColumn);
    return Problem.of(code, ProblemCategory.INVALID, located);
  }

  private static String shortened(String source) {
    return source.length() <= 120 ? source : source.substring(0, 119) + "…";
  }
}
