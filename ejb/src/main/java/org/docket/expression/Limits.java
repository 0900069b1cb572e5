package org.docket.expression;

/**
 * How much one evaluation may do. The limits are counts, so that the same expression on the same
 * values ends the same way on every machine.
 *
 * @param steps nodes visited, list elements touched and characters produced (in hundreds)
 * @param listSize elements of one list
 * @param textLength characters of one text
 */
public record Limits(long steps, int listSize, int textLength) {
  public static final Limits NORMAL = new Limits(1_000_000, 20_000, 100_000);
}
