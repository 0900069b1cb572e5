package org.docket.form;

import org.docket.expression.Compiled;

/** Something that is so always, never, or as an expression says. */
public sealed interface Condition {
  /** Known from the definition. */
  record Fixed(boolean holds) implements Condition {}

  /** Depends on the data; an answer that is not there yet counts as no. */
  record When(Compiled expression) implements Condition {}

  static Condition always() {
    return new Fixed(true);
  }

  static Condition never() {
    return new Fixed(false);
  }

  default boolean isAlways() {
    return this instanceof Fixed fixed && fixed.holds();
  }

  default boolean isNever() {
    return this instanceof Fixed fixed && !fixed.holds();
  }
}
