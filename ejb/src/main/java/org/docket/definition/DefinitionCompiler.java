package org.docket.definition;

/**
 * Turns the definitions of one kind into their immutable form. One CDI bean per kind, usable as a
 * plain object; holds no state, as several sets may be compiled at a time.
 *
 * @param <T> the compiled definition, an immutable record
 */
public interface DefinitionCompiler<T> {

  /** The first key of the files, such as {@code form}. */
  String kind();

  Class<T> type();

  /**
   * Compiles a definition that is valid against the schema of its kind. What is wrong goes to the
   * problems of the context, all of it at once; a {@link org.docket.problem.ProblemException} is
   * for what it cannot go on after. What is returned is used only when there are no problems at
   * all.
   */
  T compile(DefinitionSource source, CompilationContext context);
}
