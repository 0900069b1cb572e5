package org.docket.approval.chain.rule;

import java.util.List;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ValueDomain;
import org.docket.problem.ProblemCollector;

/** All rules of a chain by itself. */
public final class ChainRules {

  private static final List<ChainRule> STRUCTURE =
      List.of(
          new StepsExist(),
          new StepDoersExist(),
          new DeadlinesDecideKnownOutcomes(),
          new StepsElsewhereSayWhere(),
          new ArmsFitTogether(),
          new HiddenFieldsAreNotNeeded(),
          new EachLeavesItsTable(),
          new OtherLinesAreWalked(),
          new JumpsStayOutOfBranches());

  private static final List<ChainRule> WAYS =
      List.of(
          new StepsAreReachable(),
          new EveryStepReachesTheEnd(),
          new LoopsAskPeople(),
          new SomebodyIsMeant(),
          new NumberIsDrawnOnce());

  private ChainRules() {}

  /**
   * The ways are looked at only when the structure is right, so that one mistake is one problem.
   */
  public static void check(ChainDefinition chain, ProblemCollector problems) {
    ChainRule.Context context = ChainRule.Context.of(chain);
    ProblemCollector structure = new ProblemCollector();
    STRUCTURE.forEach(rule -> rule.check(context, structure));
    problems.addAll(structure.problems());
    if (!structure.hasProblems()) {
      WAYS.forEach(rule -> rule.check(context, problems));
    }
  }

  /** Whether the choices of a chain fit together for the values that a form can hold. */
  public static void checkChoices(
      ChainDefinition chain, ValueDomain domain, ProblemCollector problems) {
    ArmsFitTogether.check(ChainRule.Context.of(chain), domain, problems);
  }
}
