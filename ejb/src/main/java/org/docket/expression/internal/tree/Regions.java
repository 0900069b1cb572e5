package org.docket.expression.internal.tree;

import java.util.Optional;
import org.docket.expression.Accepted;
import org.docket.expression.Region;

/** Tells for which values of its names a condition holds, where its text alone tells that. */
public final class Regions {

  private Regions() {}

  /** Empty for a condition that compares with what is not written, or is too manifold. */
  public static Optional<Region> of(Node condition) {
    try {
      return region(condition);
    } catch (Region.TooManyBoxes tooManifold) {
      return Optional.empty();
    }
  }

  private static Optional<Region> region(Node condition) {
    Optional<Accepted> single = Acceptance.of(condition);
    if (single.isPresent()) {
      return single.map(accepted -> Region.of(accepted.path(), accepted.values()));
    }
    if (condition instanceof LogicNode logic) {
      return region(logic.left())
          .flatMap(
              left ->
                  region(logic.right())
                      .map(right -> logic.and() ? left.and(right) : left.or(right)));
    }
    return condition instanceof CallNode call && call.function().id().equals("not")
        ? region(call.parts().get(0)).map(Region::not)
        : Optional.empty();
  }
}
