package org.docket.numbering;

import java.util.List;
import java.util.Optional;
import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.numbering.SeriesDefinition.Case;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Checks, when definitions are published, that a series fits the records that it numbers. */
public final class SeriesUse {

  private static final String NUMBER = "number";

  private final SeriesDefinition series;
  private final Scope scope;
  private final Location place;
  private final ProblemCollector problems;

  private SeriesUse(
      SeriesDefinition series, Scope scope, Location place, ProblemCollector problems) {
    this.series = series;
    this.scope = scope;
    this.place = place;
    this.problems = problems;
  }

  /**
   * For numbers of records.
   *
   * @param scope what the record has: its fields, {@code creator}, {@code unit}
   * @param place where the series is named
   */
  public static void check(
      SeriesDefinition series, Scope scope, Location place, ProblemCollector problems) {
    new SeriesUse(series, scope, place, problems).check();
  }

  /** For numbers of documents, whose record has a number by then. */
  public static void checkDocuments(
      SeriesDefinition series, Scope scope, Location place, ProblemCollector problems) {
    check(series, withNumber(scope), place, problems);
  }

  /** The names of a record that has its number. */
  public static Scope withNumber(Scope scope) {
    return scope.with(NUMBER, Type.Field.required(Type.TEXT));
  }

  private void check() {
    series.paths().forEach(this::checkPath);
    for (Case choice : series.cases()) {
      CompileResult result = Expressions.tryCompileCondition(choice.when(), scope);
      result
          .problemsOrNone()
          .forEach(
              problem ->
                  problems.add(
                      NumberingProblems.unfitCondition(
                              series.key(), choice.when(), problem.message())
                          .at(place)));
    }
    series.date().ifPresent(this::checkDate);
  }

  private void checkDate(String formula) {
    CompileResult result = Expressions.tryCompile(formula, scope, Type.DATE);
    result
        .problemsOrNone()
        .forEach(
            problem ->
                problems.add(
                    NumberingProblems.unfitDate(series.key(), formula, problem.message())
                        .at(place)));
    if (result instanceof CompileResult.Success success && success.expression().nullable()) {
      problems.add(NumberingProblems.mayBeEmpty(series.key(), formula).at(place));
    }
  }

  private void checkPath(String path) {
    CompileResult result = Expressions.tryCompile(path, scope, null);
    if (result instanceof CompileResult.Success success) {
      check(path, success.expression());
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

  private void check(String path, Compiled value) {
    if (!List.of(Type.TEXT, Type.NUMBER).contains(value.type())) {
      problems.add(
          NumberingProblems.notShowable(series.key(), path, value.type().notation()).at(place));
    } else if (value.nullable() && !isNumberOfAnother(path)) {
      problems.add(NumberingProblems.mayBeEmpty(series.key(), path).at(place));
    }
  }

  /** Nobody refers to a record without a number in good order; whoever does is told at drawing. */
  private boolean isNumberOfAnother(String path) {
    if (!path.endsWith("." + NUMBER)) {
      return false;
    }
    String record = path.substring(0, path.length() - NUMBER.length() - 1);
    return Optional.of(Expressions.tryCompile(record, scope, null))
        .filter(CompileResult.Success.class::isInstance)
        .map(result -> ((CompileResult.Success) result).expression())
        .filter(reference -> !reference.nullable())
        .isPresent();
  }
}
