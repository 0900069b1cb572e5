package org.docket.approval.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.HumanStep;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.organization.Who;
import org.docket.problem.Text;

/** Facts by word: a condition holds as told; every entry of a step is one person. */
final class TestFacts implements Facts {

  static final Compiled ALWAYS = Expressions.compileCondition("true", Scope.empty());
  static final UUID OWNER = new UUID(9, 9);

  final Map<String, Truth> truths = new HashMap<>();
  boolean samePersonEverywhere;

  static Who entry(int index) {
    return new Who.Doer(Integer.toString(index));
  }

  static UUID person(int entry) {
    return new UUID(0, entry);
  }

  TestFacts with(String condition, boolean value) {
    truths.put(condition, Truth.of(value));
    return this;
  }

  TestFacts unknown(String condition) {
    truths.put(condition, new Truth.Problematic(Text.same(condition + " is not filled in")));
    return this;
  }

  @Override
  public Truth holds(Condition condition) {
    Truth truth = truths.get(condition.source());
    if (truth == null) {
      throw new AssertionError("The test says nothing about " + condition.source());
    }
    return truth;
  }

  @Override
  public Assignees assignees(HumanStep step, List<Who> who, ApprovalState state) {
    List<UUID> people =
        who.stream()
            .map(entry -> person(samePersonEverywhere ? 0 : step.by().indexOf(entry)))
            .toList();
    return new Assignees(people, Text.same("test"), false);
  }

  @Override
  public Assignees processOwner() {
    return new Assignees(List.of(OWNER), Text.same("process owner"), false);
  }
}
