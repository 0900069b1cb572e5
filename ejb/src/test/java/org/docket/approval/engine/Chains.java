package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepFields;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.approval.chain.UrlPattern;
import org.docket.approval.chain.WaitStep;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/** Short words for building chains in tests. */
final class Chains {

  static final Location HERE = Location.ofFile("test.chain.yaml");

  private Chains() {}

  static ChainDefinition chain(ChainBlock... steps) {
    return chain(List.of(steps), List.of());
  }

  static ChainDefinition chain(List<ChainBlock> steps, List<ChainStep> elsewhere) {
    return new ChainDefinition(
        "test",
        Text.same("Test"),
        Map.of(),
        steps,
        elsewhere,
        List.of(),
        Map.of(),
        StepPolicy.DEFAULT,
        Optional.empty(),
        HERE);
  }

  static HumanStep fill(String key) {
    return human(key, Quorum.ANY, 1, outcome("done", Target.NEXT));
  }

  /** Outcomes like {@code approve: next}, {@code reject: end}, {@code return: a}. */
  static HumanStep decide(String key, String... outcomes) {
    return human(
        key,
        Quorum.ANY,
        1,
        Arrays.stream(outcomes).map(Chains::outcome).toArray(StepOutcome[]::new));
  }

  static HumanStep all(String key, int entries) {
    return human(key, Quorum.ALL, entries, outcome("approve: next"), outcome("reject: rejected"));
  }

  static HumanStep human(String key, Quorum rule, int entries, StepOutcome... outcomes) {
    List<Who> by = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      by.add(TestFacts.entry(i));
    }
    return new HumanStep(
        key,
        Text.same(key),
        HumanStep.Doing.DECIDE,
        by,
        rule,
        Optional.empty(),
        Optional.empty(),
        StepFields.none(),
        Optional.empty(),
        List.of(),
        List.of(outcomes),
        Optional.empty(),
        false,
        StepPolicy.DEFAULT,
        HERE);
  }

  /** Asks for opinions. */
  static HumanStep consult(String key, HumanStep.Doing doing, Quorum rule, int entries) {
    return doing(doing, human(key, rule, entries, outcome("opinion", Target.NEXT)));
  }

  static WaitStep waiting(String key, String... outcomes) {
    return new WaitStep(
        key,
        Text.same(key),
        Optional.empty(),
        new WaitStep.Goal.Holding(condition("reached")),
        Optional.empty(),
        Arrays.stream(outcomes).map(Chains::outcome).toList(),
        HERE);
  }

  /** Outcomes like {@code good: next}, {@code failed: b}. */
  static CallStep call(String key, String... outcomes) {
    return new CallStep(
        key,
        Text.same(key),
        Optional.empty(),
        new CallStep.Request("GET", new UrlPattern("", List.of()), Map.of(), Map.of()),
        new CallStep.Patience(1, 1, 1),
        List.of(),
        Arrays.stream(outcomes).map(Chains::outcome).toList(),
        Map.of(),
        HERE);
  }

  static InformStep inform(String key) {
    return new InformStep(
        key,
        Text.same(key),
        Optional.empty(),
        List.of(TestFacts.entry(6)),
        Optional.empty(),
        List.of(),
        HERE);
  }

  /** Tells people, and goes on at a step. */
  static InformStep inform(String key, String then) {
    InformStep step = inform(key);
    return new InformStep(
        key,
        step.title(),
        step.when(),
        step.people(),
        step.text(),
        List.of(outcome("done", new Target.ToStep(then))),
        HERE);
  }

  static HumanStep doing(HumanStep.Doing doing, HumanStep step) {
    return new HumanStep(
        step.key(),
        step.title(),
        doing,
        step.by(),
        step.rule(),
        step.ask(),
        step.when(),
        step.fields(),
        step.deadline(),
        step.onDone(),
        step.outcomes(),
        step.number(),
        step.commentRequired(),
        step.policy(),
        step.location());
  }

  /** The step with another policy, as an approval. */
  static HumanStep with(StepPolicy policy, HumanStep step) {
    return new HumanStep(
        step.key(),
        step.title(),
        HumanStep.Doing.APPROVE,
        step.by(),
        step.rule(),
        step.ask(),
        step.when(),
        step.fields(),
        step.deadline(),
        step.onDone(),
        step.outcomes(),
        step.number(),
        step.commentRequired(),
        policy,
        step.location());
  }

  static HumanStep by(List<Who> who, HumanStep step) {
    return new HumanStep(
        step.key(),
        step.title(),
        HumanStep.Doing.APPROVE,
        who,
        step.rule(),
        step.ask(),
        step.when(),
        step.fields(),
        step.deadline(),
        step.onDone(),
        step.outcomes(),
        step.number(),
        step.commentRequired(),
        step.policy(),
        step.location());
  }

  static HumanStep ruled(String key, Quorum rule, int entries) {
    return human(key, rule, entries, outcome("approve: next"), outcome("reject: rejected"));
  }

  static HumanStep when(String condition, HumanStep step) {
    return new HumanStep(
        step.key(),
        step.title(),
        step.doing(),
        step.by(),
        step.rule(),
        step.ask(),
        Optional.of(condition(condition)),
        step.fields(),
        step.deadline(),
        step.onDone(),
        step.outcomes(),
        step.number(),
        step.commentRequired(),
        step.policy(),
        step.location());
  }

  static SpawnStep spawn(String key, boolean waits, String... outcomes) {
    return new SpawnStep(
        key,
        Text.same(key),
        Optional.empty(),
        "child",
        Optional.empty(),
        Map.of(),
        waits,
        Map.of(),
        List.of(),
        Arrays.stream(outcomes).map(Chains::outcome).toList(),
        HERE);
  }

  static Parallel parallel(List<ChainBlock>... branches) {
    return joined(Quorum.ALL, branches);
  }

  static Parallel joined(Quorum join, List<ChainBlock>... branches) {
    return new Parallel(
        Arrays.stream(branches)
            .map(steps -> new Parallel.Branch(Optional.empty(), steps, HERE))
            .toList(),
        join,
        HERE);
  }

  /** A part whose steps end it by outcomes like {@code part: rejected}. */
  static SubChain part(String key, List<ChainBlock> steps, String... outcomes) {
    return new SubChain(
        key,
        Text.same(key),
        "other",
        Optional.empty(),
        steps,
        Arrays.stream(outcomes).map(Chains::outcome).toList(),
        HERE);
  }

  static ForEach each(String key, Quorum join, ChainBlock... steps) {
    return each(key, false, join, List.of(steps));
  }

  static ForEach eachInTurn(String key, Quorum join, ChainBlock... steps) {
    return each(key, true, join, List.of(steps));
  }

  static ForEach each(String key, boolean oneByOne, Quorum join, List<ChainBlock> steps) {
    return new ForEach(
        key,
        Text.same(key),
        new ForEach.Over.Lines(key, Optional.empty(), Optional.empty()),
        oneByOne,
        join,
        Optional.empty(),
        steps,
        HERE);
  }

  static SubChain partWhen(String condition, SubChain part) {
    return new SubChain(
        part.key(),
        part.title(),
        part.chain(),
        Optional.of(condition(condition)),
        part.steps(),
        part.outcomes(),
        part.location());
  }

  /** The step with one outcome more, which ends the part that it is in. */
  static HumanStep ending(String part, End end, HumanStep step) {
    List<StepOutcome> outcomes = new ArrayList<>(step.outcomes());
    outcomes.add(outcome("end-" + end.key(), new Target.EndOfPart(part, end)));
    return human(step.key(), step.rule(), step.by().size(), outcomes.toArray(StepOutcome[]::new));
  }

  static List<ChainBlock> steps(ChainBlock... steps) {
    return List.of(steps);
  }

  static Choose choose(Choose.Arm... arms) {
    return new Choose(List.of(arms), Optional.empty(), HERE);
  }

  static Choose.Arm arm(String condition, ChainBlock... steps) {
    return new Choose.Arm(
        Optional.empty(), Optional.of(condition(condition)), List.of(steps), HERE);
  }

  static Choose.Arm otherwise(ChainBlock... steps) {
    return new Choose.Arm(Optional.empty(), Optional.empty(), List.of(steps), HERE);
  }

  static Condition condition(String source) {
    return new Condition(source, TestFacts.ALWAYS, HERE);
  }

  static StepOutcome outcome(String key, Target target) {
    return new StepOutcome(
        key, Text.same(key), target, List.of(), false, Map.of(), Optional.empty(), HERE);
  }

  private static StepOutcome outcome(String notation) {
    String[] parts = notation.split(": ");
    return outcome(parts[0], target(parts[1]));
  }

  private static Target target(String word) {
    return switch (word) {
      case "next" -> Target.NEXT;
      case "completed", "rejected", "cancelled" -> new Target.ToEnd(End.of(word));
      default -> new Target.ToStep(word);
    };
  }
}
