package org.docket.approval.chain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Choose.Arm;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.ValueDomain;
import org.docket.expression.Accepted;
import org.docket.expression.NumberBands;
import org.docket.expression.Path;
import org.docket.expression.ValueSet;
import org.docket.problem.ProblemCollector;

/**
 * A choice by data has exactly one way for whatever the data are. Where the conditions compare one
 * name with values that are written down, that is worked out: an arm that earlier ones leave
 * nothing to, two that share only a part, values for which no arm is there. Otherwise the choice
 * must say what happens otherwise.
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
  private record Band(Arm arm, Condition when, Path name, ValueSet values) {
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
                      .accepts()
                      .map(accepted -> new Band(arm, when, accepted.path(), values(accepted))));
    }

    private ValueSet values(Accepted accepted) {
      return accepted.values() instanceof NumberBands bands && domain.isWhole(accepted.path())
          ? bands.whole()
          : accepted.values();
    }

    private void compare(Band band, List<Band> before) {
      List<Band> same = before.stream().filter(each -> each.name().equals(band.name())).toList();
      Optional<ValueSet> taken = same.stream().map(Band::values).reduce(ValueSet::or);
      ValueSet left = taken.map(band.values()::without).orElse(band.values());
      if (left.isNothing()) {
        problems.add(ChainProblems.armNeverTaken(band.source(), band.when().location()));
        return;
      }
      for (Band other : same) {
        ValueSet both = band.values().and(other.values());
        boolean crossing =
            !both.isNothing()
                && !band.values().covers(other.values())
                && !other.values().covers(band.values());
        if (crossing) {
          String where = both.about(band.name().toString());
          problems.add(
              ChainProblems.armsOverlap(
                  other.source(), band.source(), where, band.when().location()));
        }
      }
    }

    /** What is left when all arms have had their values. */
    private void checkRest(List<Band> bands) {
      Optional<Arm> otherwise =
          choose.arms().stream().filter(arm -> arm.when().isEmpty()).findFirst();
      boolean told =
          !bands.isEmpty()
              && bands.size() == choose.arms().stream().filter(a -> a.when().isPresent()).count()
              && bands.stream().map(Band::name).distinct().count() == 1;
      if (!told) {
        if (otherwise.isEmpty()) {
          problems.add(ChainProblems.noOtherwise(choose.location()));
        }
        return;
      }
      Path name = bands.get(0).name();
      ValueSet taken = bands.stream().map(Band::values).reduce(ValueSet::or).orElseThrow();
      domain.all(name, taken).ifPresent(all -> checkRest(all.without(taken), name, otherwise));
    }

    private void checkRest(ValueSet rest, Path name, Optional<Arm> otherwise) {
      if (otherwise.isEmpty() && !rest.isNothing()) {
        problems.add(ChainProblems.armMissing(rest.about(name.toString()), choose.location()));
      }
      boolean idle =
          rest.isNothing() && otherwise.filter(arm -> !arm.steps().isEmpty()).isPresent();
      if (idle) {
        problems.add(ChainProblems.armNeverTaken("otherwise", otherwise.get().location()));
      }
    }
  }
}
