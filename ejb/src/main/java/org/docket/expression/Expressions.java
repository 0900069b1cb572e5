package org.docket.expression;

import java.util.List;
import java.util.Set;
import org.docket.expression.CompileResult.Failure;
import org.docket.expression.CompileResult.Success;
import org.docket.expression.internal.check.Checker;
import org.docket.expression.internal.function.Functions;
import org.docket.expression.internal.syntax.Parser;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.syntax.SyntaxException;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The entrance to the language: from a source to an expression that can be evaluated. */
public final class Expressions {
  private Expressions() {}

  /**
   * An expression of the expected type; its value may be null.
   *
   * @throws ProblemException with every mistake of the source
   */
  public static Compiled compile(String source, Scope scope, Type expected) {
    return required(source, tryCompile(source, scope, expected));
  }

  /** An expression of whatever type comes out. */
  public static Compiled compile(String source, Scope scope) {
    return required(source, tryCompile(source, scope, null));
  }

  /** A yes-no expression that always has an answer. */
  public static Compiled compileCondition(String source, Scope scope) {
    return required(source, tryCompileCondition(source, scope));
  }

  /** As {@link #compile(String, Scope, Type)}, with the mistakes and their places as a value. */
  public static CompileResult tryCompile(String source, Scope scope, @Nullable Type expected) {
    try {
      Syntax syntax = Parser.parse(source, Functions.names());
      return result(source, Checker.value(source, syntax, scope, expected), false);
    } catch (SyntaxException mistake) {
      return new Failure(List.of(mistake.problem()));
    }
  }

  /** As {@link #compileCondition}, with the mistakes and their places as a value. */
  public static CompileResult tryCompileCondition(String source, Scope scope) {
    try {
      Syntax syntax = Parser.parse(source, Functions.names());
      return result(source, Checker.condition(source, syntax, scope), true);
    } catch (SyntaxException mistake) {
      return new Failure(List.of(mistake.problem()));
    }
  }

  /** Words that no field can be named, because the language needs them. */
  public static Set<String> reservedWords() {
    return Parser.RESERVED;
  }

  /** The names of all functions, for completion in editors. */
  public static Set<String> functionNames() {
    return Functions.names();
  }

  private static CompileResult result(String source, Checker.Result checked, boolean condition) {
    return checked.problems().isEmpty()
        ? new Success(new Compiled(source, checked.tree(), condition))
        : new Failure(checked.problems());
  }

  private static Compiled required(String source, CompileResult result) {
    if (result instanceof Success success) {
      return success.expression();
    }
    throw new ProblemException(
        result.problemsOrNone().stream().map(each -> each.toProblem(source)).toList());
  }
}
