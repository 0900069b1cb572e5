package org.docket.form;

import org.docket.expression.Compiled;

/**
 * Which records a list holds, in terms that a query can say. Answers are yes or no, as those of the
 * condition that it was made from.
 */
public sealed interface Selection {

  /** Both hold. */
  record Both(Selection left, Selection right) implements Selection {}

  /** At least one holds. */
  record Either(Selection left, Selection right) implements Selection {}

  /** It does not hold. */
  record Not(Selection selection) implements Selection {}

  /** The column has a value. */
  record Present(String column) implements Selection {}

  /**
   * The column compares so with a value that is the same for all records.
   *
   * @param column a searchable field, or {@code state, number, creator, unit}
   * @param value asked once for the whole list; over {@code settings} alone
   */
  record Compared(String column, Operator operator, Compiled value) implements Selection {}

  /** How a column compares with a value. */
  enum Operator {
    EQUAL,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST;

    /** The same said from the other side. */
    Operator mirrored() {
      return switch (this) {
        case EQUAL -> EQUAL;
        case LESS -> MORE;
        case AT_MOST -> AT_LEAST;
        case MORE -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }
}
