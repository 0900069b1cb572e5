package org.docket.approval.chain.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Choose.Arm;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.ValueDomain;
import org.docket.expression.NumberBands;
import org.docket.expression.Path;
import org.docket.expression.Region;
import org.docket.expression.ValueSet;
import org.docket.problem.ProblemCollector;

/**
 * A choice by data has exactly one way for whatever the data are. Where the conditions compare
 * names with values that are written down, that is worked out: an arm that earlier ones leave
 * nothing to, two about the same names that share only a part, values for which no arm is there.
 * Otherwise the choice must say what happens otherwise.
 */
final class ArmsFitTogether implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    check(chain, ValueDomain.of(chain.chain()), problems);
  }

  static void check(Context chain, ValueDomain domain, ProblemCollector problems) {
    chain
        .map()
        .choicesAt()
        .forEach(
            (address, choose) -> {
              ValueDomain here =
                  chain.map().tableAround(address).map(domain::forEachLineOf).orElse(domain);
              check(choose, here, problems);
            });
  }

  private static void check(Choose choose, ValueDomain domain, ProblemCollector problems) {
    if (choose.table().isPresent()) {
      TableRowsFit.check(choose.table().get(), domain, problems);
    } else {
      new Check(choose, domain, problems).run();
    }
  }

  /** An arm whose condition can be worked out. */
  private record Band(Arm arm, Condition when, Region region) {
    String source() {
      return when.source();
    }
  }

  private record Check(Choose choose, ValueDomain domain, ProblemCollector problems) {

    void run() {
      List<Band> before = new ArrayList<>();
      for (Arm arm : choose.arms()) {
        band(arm)
            .ifPresent(
                band -> {
                  compare(band, before);
                  before.add(band);
                });
      }
      checkRest(before);
    }

    private Optional<Band> band(Arm arm) {
      return arm.when()
          .flatMap(
              when ->
                  when.expression()
                      .region()
                      .map(region -> new Band(arm, when, region.mapped(this::possible))));
    }

    private ValueSet possible(Path name, ValueSet values) {
      return values instanceof NumberBands bands && domain.isWhole(name) ? bands.whole() : values;
    }

    private void compare(Band band, List<Band> before) {
      if (left(band.region(), before).filter(Region::isNothing).isPresent()) {
        problems.add(ChainProblems.armNeverTaken(band.source(), band.when().location()));
        return;
      }
      before.stream()
          .filter(other -> other.region().names().equals(band.region().names()))
          .forEach(other -> cross(other, band));
    }

    private void cross(Band first, Band second) {
      try {
        Region both = first.region().and(second.region());
        boolean crossing =
            !both.isNothing()
                && !first.region().covers(second.region())
                && !second.region().covers(first.region());
        if (crossing) {
          problems.add(
              ChainProblems.armsOverlap(
                  first.source(), second.source(), both.about(), second.when().location()));
        }
      } catch (Region.TooManyBoxes tooManifold) {
        // Whether they cross is not told then; the first of them is taken.
      }
    }

    /** What is left of a region when these have had theirs; empty where that is too manifold. */
    private static Optional<Region> left(Region region, List<Band> taken) {
      try {
        return Optional.of(taken.stream().map(Band::region).reduce(region, Region::without));
      } catch (Region.TooManyBoxes tooManifold) {
        return Optional.empty();
      }
    }

    /** What is left when all arms have had their values. */
    private void checkRest(List<Band> bands) {
      Optional<Arm> otherwise =
          choose.arms().stream().filter(arm -> arm.when().isEmpty()).findFirst();
      boolean told =
          !bands.isEmpty()
              && bands.size() == choose.arms().stream().filter(a -> a.when().isPresent()).count();
      if (!told) {
        if (otherwise.isEmpty()) {
          problems.add(ChainProblems.noOtherwise(choose.location()));
        }
        return;
      }
      everything(bands)
          .flatMap(all -> left(all, bands))
          .ifPresent(rest -> checkRest(rest, otherwise));
    }

    /** All values that the names of these can have; empty where only a form tells. */
    private Optional<Region> everything(List<Band> bands) {
      Region all = Region.ALL;
      Map<Path, ValueSet> asked = new LinkedHashMap<>();
      bands.forEach(
          band ->
              band.region()
                  .examples()
                  .forEach((name, values) -> asked.merge(name, values, ValueSet::or)));
      for (Map.Entry<Path, ValueSet> each : asked.entrySet()) {
        Optional<ValueSet> possible = domain.all(each.getKey(), each.getValue());
        if (possible.isEmpty()) {
          return Optional.empty();
        }
        all = all.and(Region.of(each.getKey(), possible.get()));
      }
      return Optional.of(all);
    }

    private void checkRest(Region rest, Optional<Arm> otherwise) {
      if (otherwise.isEmpty() && !rest.isNothing()) {
        problems.add(ChainProblems.armMissing(rest.about(), choose.location()));
      }
      boolean idle =
          rest.isNothing() && otherwise.filter(arm -> !arm.steps().isEmpty()).isPresent();
      if (idle) {
        problems.add(ChainProblems.armNeverTaken("otherwise", otherwise.get().location()));
      }
    }
  }
}
