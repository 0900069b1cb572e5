package org.docket.numbering;

import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Checks, when definitions are published, that a series fits the records that it numbers. */
public final class SeriesUse {

  private SeriesUse() {}

  /**
   * @param scope what the record has: its fields, {@code creator}, {@code unit}
   * @param place where the series is named
   */
  public static void check(
      SeriesDefinition series, Scope scope, Location place, ProblemCollector problems) {
    for (String path : series.paths()) {
      CompileResult result = Expressions.tryCompile(path, scope, null);
      if (result instanceof CompileResult.Success success) {
        check(series.key(), path, success.expression(), place, problems);
      } else {
        result
            .problemsOrNone()
            .forEach(
                problem ->
                    problems.add(
                        NumberingProblems.unknownValue(series.key(), path, problem.message())
                            .at(place)));
      }
    }
  }

  private static void check(
      String series, String path, Compiled value, Location place, ProblemCollector problems) {
    Type type = value.type();
    if (!type.equals(Type.TEXT) && !type.equals(Type.NUMBER)) {
      problems.add(NumberingProblems.notShowable(series, path, type.notation()).at(place));
    } else if (value.nullable()) {
      problems.add(NumberingProblems.mayBeEmpty(series, path).at(place));
    }
  }
}
