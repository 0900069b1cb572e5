package org.docket.approval.chain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.HumanStep;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.ProblemCollector;

/**
 * A step asks somebody who can be found: not only people whom it leaves out, and not only whoever
 * does a step that comes later.
 */
final class SomebodyIsMeant implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (String key : chain.map().steps()) {
      if (chain.map().step(key) instanceof HumanStep step) {
        check(chain, step, problems);
      }
    }
  }

  private static void check(Context chain, HumanStep step, ProblemCollector problems) {
    List<Who> except = step.policy().except();
    if (step.by().stream().allMatch(asked -> isLeftOut(asked, except))) {
      problems.add(ChainProblems.everybodyLeftOut(step.key(), step.location()));
    } else if (step.by().stream().allMatch(asked -> comesLater(chain, step, asked))) {
      String doer = ((Who.Doer) step.by().get(0)).step();
      problems.add(ChainProblems.doerComesLater(step.key(), doer, step.location()));
    }
  }

  private static boolean isLeftOut(Who asked, List<Who> except) {
    return except.stream().anyMatch(left -> covers(left, asked));
  }

  /** Whether all whom the second means are certainly among those whom the first means. */
  private static boolean covers(Who all, Who some) {
    if (all instanceof Who.Holders everywhere) {
      return Objects.equals(positionOf(some), everywhere.position());
    }
    if (all instanceof Who.HoldersOf near && some instanceof Who.HoldersOf others) {
      return near.position().equals(others.position()) && same(near.unit(), others.unit());
    }
    if (all instanceof Who.HeadOf one && some instanceof Who.HeadOf other) {
      return one.up() == other.up() && same(one.unit(), other.unit());
    }
    if (all instanceof Who.HeadsUpTo one && some instanceof Who.HeadsUpTo other) {
      return one.upTo().equals(other.upTo()) && same(one.unit(), other.unit());
    }
    if (all instanceof Who.Members one && some instanceof Who.Members other) {
      return one.group().equals(other.group());
    }
    if (all instanceof Who.People one && some instanceof Who.People other) {
      return one.expression().source().equals(other.expression().source());
    }
    if (all instanceof Who.DoerElsewhere one && some instanceof Who.DoerElsewhere other) {
      return one.step().equals(other.step())
          && one.record().source().equals(other.record().source());
    }
    return all.equals(some);
  }

  private static String positionOf(Who who) {
    if (who instanceof Who.Holders holders) {
      return holders.position();
    }
    if (who instanceof Who.HoldersOf holders) {
      return holders.position();
    }
    return who instanceof Who.OfLevel level ? level.position().orElse("") : "";
  }

  private static boolean same(UnitChoice one, UnitChoice other) {
    if (one instanceof UnitChoice.Computed first && other instanceof UnitChoice.Computed second) {
      return first.expression().source().equals(second.expression().source());
    }
    return one.equals(other);
  }

  private static boolean comesLater(Context chain, HumanStep step, Who asked) {
    return asked instanceof Who.Doer doer
        && !besideEachOther(chain, doer.step(), step.key())
        && !chain.graph().reachable(Set.of(doer.step()), any -> true).contains(step.key());
  }

  /** Of steps in branches side by side either can be the first. */
  private static boolean besideEachOther(Context chain, String one, String other) {
    List<Branch> around = branchesOf(chain, one);
    return branchesOf(chain, other).stream()
        .anyMatch(
            branch ->
                around.stream()
                    .anyMatch(
                        beside ->
                            beside.parallel().equals(branch.parallel())
                                && beside.index() != branch.index()));
  }

  private static List<Branch> branchesOf(Context chain, String step) {
    return chain.map().branchesOf(chain.map().addressOf(step));
  }
}
