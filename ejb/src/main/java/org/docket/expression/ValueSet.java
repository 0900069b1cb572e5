package org.docket.expression;

/**
 * Values of one type as a set: what a condition over a single name lets through. Immutable. Sets of
 * different kinds are never combined; a name has one type.
 */
public sealed interface ValueSet permits NumberBands, Words {

  /** What is in both. */
  ValueSet and(ValueSet other);

  /** What is in none. */
  ValueSet not();

  boolean isNothing();

  /** As an expression about the name, such as {@code total in (5000..8000]}. */
  String about(String name);

  /** What is in one of them or in both. */
  default ValueSet or(ValueSet other) {
    return not().and(other.not()).not();
  }

  /** What is here and not in the other. */
  default ValueSet without(ValueSet other) {
    return and(other.not());
  }

  /** Whether all of the other is here. */
  default boolean covers(ValueSet other) {
    return other.without(this).isNothing();
  }
}
