package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * Steps that are walked for each of several items: the lines of a table, groups of lines, or people
 * and units. Which items there are is found out once, when the steps are come to.
 *
 * @param over what is gone through
 * @param oneByOne whether an item is begun only when the one before is done
 * @param join how many items must be done before it goes on; the others are given up then
 * @param when all of it is passed over where this is false
 */
public record ForEach(
    String key,
    Text title,
    Over over,
    boolean oneByOne,
    Quorum join,
    Optional<Condition> when,
    List<ChainBlock> steps,
    Location location)
    implements ChainBlock {

  /** Inside, the line of the item. */
  public static final String LINE = "line";

  /** Inside, what the item is: a line, what its lines have in common, a person or a unit. */
  public static final String ITEM = "item";

  public ForEach {
    steps = List.copyOf(steps);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.forEach(this);
  }

  /** What is gone through. */
  public sealed interface Over {

    /**
     * Lines of a table. Inside, the table holds only the lines of the item.
     *
     * @param by what the lines of one item have in common; empty where each line is an item
     * @param where which lines are meant
     */
    record Lines(String table, Optional<Compiled> by, Optional<Condition> where) implements Over {}

    /** The people or units that an expression says. */
    record Named(Compiled list) implements Over {}
  }
}
