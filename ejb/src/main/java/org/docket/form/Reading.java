package org.docket.form;

import org.docket.expression.EvaluationContext;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/**
 * The place of a value while it is read or checked.
 *
 * @param pointer JSON pointer of the value in the data
 */
public record Reading(
    Lookups lookups, EvaluationContext evaluation, ProblemCollector problems, String pointer) {

  /** Says that this value is wrong: which field, and why. */
  public void refuse(Problem problem) {
    problems.add(problem.at(pointer));
  }

  public Reading at(String place) {
    return new Reading(lookups, evaluation, problems, place);
  }

  /** A title as it is quoted in a message. */
  static Text quoted(Text title) {
    return Text.of("\"" + title.en() + "\"", "“" + title.zh() + "”");
  }
}
