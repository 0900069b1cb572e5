package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says that a step decides each line of a table by itself: it is accepted, reduced or rejected. The
 * outcome of the step follows from the lines.
 *
 * @param table the table whose lines are decided
 * @param quantity column with what is approved; it can only get smaller
 * @param from column with what was asked for, where nothing is approved yet
 * @param reason column for why a line was reduced or rejected
 */
public record LineRule(
    String table, String quantity, Optional<String> from, Optional<String> reason) {

  /** All lines are accepted. */
  public static final String ALL = "approve";

  /** Some lines are reduced or rejected. */
  public static final String SOME = "partly";

  /** All lines are rejected. */
  public static final String NONE = "reject";

  /** The outcomes that follow from the lines. */
  public static final Set<String> OUTCOMES = Set.of(ALL, SOME, NONE);

  /** What the step may write, as {@code table.column}. */
  public List<String> columns() {
    return Stream.concat(Stream.of(quantity), reason.stream())
        .map(column -> table + "." + column)
        .toList();
  }
}
