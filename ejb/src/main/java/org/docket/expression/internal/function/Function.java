package org.docket.expression.internal.function;

import org.jspecify.annotations.Nullable;

/**
 * A function or operator with one signature.
 *
 * @param id stable name in the tree as JSON; overloads of one name have different ids
 * @param name how it is written; operators by their symbol
 * @param nulls when the result is null
 */
public record Function(String id, String name, Signature signature, Nulls nulls, Meaning meaning) {

  /** When the result of a function is null; a {@code ?} at its result adds "and else whenever". */
  public enum Nulls {
    /** When an argument is null whose parameter has no {@code ?}; the meaning never sees it. */
    STRICT,
    /** As STRICT, and when an element of a list is null and decides. */
    ELEMENTS,
    /** When there is no argument or element that is not null. */
    SOME
  }

  /** The function itself. */
  @FunctionalInterface
  public interface Meaning {
    @Nullable Object apply(Arguments arguments);
  }

  /** Whether null for this parameter makes the result null without asking the meaning. */
  public boolean stopsAtNull(int argument) {
    return nulls != Nulls.SOME && !signature.parameter(argument).takesNull();
  }
}
