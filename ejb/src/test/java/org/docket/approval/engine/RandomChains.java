package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.approval.chain.StepPolicy.Vacant;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.organization.Who;

/** Makes chains with nested choices and branches, and jumps that the compiler would allow. */
final class RandomChains {

  private static final int DEPTH = 4;

  /** Levels of ladders have another one besides. */
  private static final Nobody[] NOBODY = {Nobody.OWNER, Nobody.STOP, Nobody.SKIP};

  /** How the key of a level of a ladder begins. */
  static final String LEVEL = "l";

  private static final List<String> ELSEWHERE = List.of("e1", "e2", "e3", "e4", "e5");

  private final Random random;
  private int steps;
  private int parts;
  private int loops;

  RandomChains(Random random) {
    this.random = random;
  }

  /** Steps first, then outcomes: a jump needs to know where its target stands. */
  ChainDefinition next() {
    steps = 0;
    parts = 0;
    loops = 0;
    List<ChainBlock> blocks = sequence(DEPTH, 1 + random.nextInt(3));
    ChainDefinition plain =
        Chains.chain(blocks, ELSEWHERE.stream().<ChainStep>map(Chains::fill).toList());
    ChainMap map = ChainMap.of(plain);
    List<ChainStep> elsewhere =
        List.of(
            Chains.decide("e1", "back: " + topStep(map), "other: e2", "stop: rejected"),
            Chains.decide("e2", "back: " + topStep(map), "stop: rejected"),
            Chains.inform("e3", "e2"),
            Chains.waiting("e4", "over: e1", "late: rejected"),
            Chains.call("e5", "good: e2", "failed: rejected"));
    return Chains.chain(withJumps(plain.steps(), map), elsewhere);
  }

  private List<ChainBlock> sequence(int depth, int length) {
    List<ChainBlock> blocks = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(16) == 0) {
        blocks.addAll(ladder());
      } else {
        blocks.add(block(depth));
      }
    }
    return blocks;
  }

  /** Two or three levels, some without anybody; from the top it goes where outcomes of steps go. */
  private List<HumanStep> ladder() {
    int levels = 2 + random.nextInt(2);
    String top = LEVEL + (steps + levels);
    List<HumanStep> ladder = new ArrayList<>();
    for (int i = 1; i <= levels; i++) {
      String key = LEVEL + ++steps;
      HumanStep level =
          i == levels
              ? Chains.decide(key, "solved: next", "unsolved: " + late())
              : Chains.human(
                  key,
                  Quorum.ANY,
                  1,
                  Chains.outcome("solved", new Target.Behind(top)),
                  Chains.outcome(HumanStep.UNSOLVED, Target.NEXT));
      Who asked = random.nextInt(4) == 0 ? nobodyThere() : TestFacts.entry(random.nextInt(3));
      List<Who> except =
          i == 1 ? List.of() : List.of(new Who.Doer(ladder.get(ladder.size() - 1).key()));
      ladder.add(Chains.by(List.of(asked), Chains.with(ofLevel(except), level)));
    }
    return ladder;
  }

  private Who nobodyThere() {
    return random.nextBoolean() ? TestFacts.nobody() : TestFacts.vacant();
  }

  private static StepPolicy ofLevel(List<Who> except) {
    StepPolicy plain = StepPolicy.DEFAULT;
    return new StepPolicy(
        plain.allow(),
        except,
        plain.veto(),
        plain.paper(),
        plain.applicant(),
        plain.selfApproval(),
        plain.samePerson(),
        Nobody.UP,
        Vacant.UP,
        plain.answering());
  }

  private ChainBlock block(int depth) {
    int kind = random.nextInt(16);
    if (depth > 0 && kind == 15) {
      return each(depth);
    }
    if (depth > 0 && kind == 14) {
      return part(depth);
    }
    if (depth > 0 && kind < 3) {
      return parallel(depth);
    }
    if (depth > 0 && kind < 5) {
      return choose(depth);
    }
    String key = "s" + ++steps;
    if (kind == 5) {
      return Chains.spawn(key, random.nextBoolean());
    }
    if (kind == 6) {
      return Chains.ruled(key, rule(), 1 + random.nextInt(4));
    }
    if (kind > 9) {
      return advised(key, kind);
    }
    HumanStep step = peculiar(Chains.fill(key));
    return kind == 7 ? Chains.when("c" + random.nextInt(5), step) : step;
  }

  /** Now and then with a policy, and with whoever it is there for. */
  private HumanStep peculiar(HumanStep step) {
    if (random.nextInt(4) > 0) {
      return step;
    }
    List<Who> asked =
        switch (random.nextInt(5)) {
          case 0 -> List.of(TestFacts.nobody());
          case 1 -> List.of(TestFacts.vacant());
          case 2 -> List.of(TestFacts.itsCreator());
          default -> step.by();
        };
    StepPolicy plain = StepPolicy.DEFAULT;
    StepPolicy policy =
        new StepPolicy(
            plain.allow(),
            plain.except(),
            plain.veto(),
            plain.paper(),
            plain.applicant(),
            any(SelfApproval.values()),
            any(SamePerson.values()),
            any(NOBODY),
            any(Vacant.values()),
            plain.answering());
    HumanStep meant = random.nextBoolean() ? step : Chains.doing(HumanStep.Doing.APPROVE, step);
    return Chains.with(policy, Chains.by(asked, meant));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String late() {
    return List.of("next", "e1", "rejected", "completed").get(random.nextInt(4));
  }

  private ChainBlock advised(String key, int kind) {
    if (kind == 12 && random.nextBoolean()) {
      return random.nextBoolean()
          ? Chains.call(key, "good: next", "failed: " + late())
          : Chains.call(key);
    }
    if (kind == 13) {
      return Chains.waiting(key, "over: next", "late: " + late());
    }
    if (kind == 10) {
      return Chains.inform(key);
    }
    HumanStep.Doing doing = kind == 11 ? HumanStep.Doing.CONSULT : HumanStep.Doing.CONSULT_BESIDE;
    return Chains.consult(
        key, doing, random.nextBoolean() ? Quorum.ALL : Quorum.ANY, 1 + random.nextInt(3));
  }

  private Quorum rule() {
    return switch (random.nextInt(5)) {
      case 0 -> Quorum.ONE_BY_ONE;
      case 1 -> new Quorum(Quorum.Kind.COUNT, 2);
      case 2 -> new Quorum(Quorum.Kind.PERCENT, 60);
      case 3 -> Quorum.ANY;
      default -> Quorum.ALL;
    };
  }

  @SuppressWarnings("unchecked")
  private Parallel parallel(int depth) {
    List<ChainBlock>[] branches = new List[2 + random.nextInt(2)];
    for (int i = 0; i < branches.length; i++) {
      branches[i] = sequence(depth - 1, 1 + random.nextInt(2));
    }
    return Chains.joined(join(), branches);
  }

  private Quorum join() {
    return switch (random.nextInt(4)) {
      case 0 -> Quorum.ANY;
      case 1 -> new Quorum(Quorum.Kind.COUNT, 2);
      default -> Quorum.ALL;
    };
  }

  private ForEach each(int depth) {
    return Chains.each(
        "f" + ++loops, random.nextBoolean(), join(), sequence(depth - 1, 1 + random.nextInt(2)));
  }

  private SubChain part(int depth) {
    String key = "p" + ++parts;
    List<ChainBlock> inside = sequence(depth - 1, 1 + random.nextInt(3));
    SubChain part =
        random.nextBoolean()
            ? Chains.part(key, inside)
            : Chains.part(key, inside, "rejected: next", "cancelled: rejected");
    return random.nextInt(4) == 0 ? Chains.partWhen("c" + random.nextInt(5), part) : part;
  }

  /** As conditions, of which one is always left, or as the ways of a table that may have a gap. */
  private Choose choose(int depth) {
    List<Choose.Arm> arms = new ArrayList<>();
    boolean table = random.nextInt(3) == 0;
    for (int i = table ? 2 + random.nextInt(3) : 1; i > 0; i--) {
      arms.add(Chains.arm("c" + random.nextInt(5), way(depth)));
    }
    if (!table || random.nextInt(8) > 0) {
      arms.add(Chains.otherwise(way(depth)));
    }
    return Chains.choose(arms.toArray(Choose.Arm[]::new));
  }

  private ChainBlock[] way(int depth) {
    return sequence(depth - 1, random.nextInt(3)).toArray(ChainBlock[]::new);
  }

  private List<ChainBlock> withJumps(List<ChainBlock> blocks, ChainMap map) {
    return blocks.stream().map(block -> withJumps(block, map)).toList();
  }

  private ChainBlock withJumps(ChainBlock block, ChainMap map) {
    if (block instanceof ForEach each) {
      return Chains.each(each.key(), each.oneByOne(), each.join(), withJumps(each.steps(), map));
    }
    if (block instanceof SubChain part) {
      return new SubChain(
          part.key(),
          part.title(),
          part.chain(),
          part.when(),
          withEnds(part.key(), withJumps(part.steps(), map)),
          part.outcomes(),
          part.location());
    }
    if (block instanceof Choose choose) {
      return new Choose(
          choose.arms().stream()
              .map(
                  arm ->
                      new Choose.Arm(
                          arm.title(), arm.when(), withJumps(arm.steps(), map), arm.location()))
              .toList(),
          choose.table(),
          choose.location());
    }
    if (block instanceof Parallel parallel) {
      return new Parallel(
          parallel.branches().stream()
              .map(
                  branch ->
                      new Parallel.Branch(
                          branch.title(), withJumps(branch.steps(), map), branch.location()))
              .toList(),
          parallel.join(),
          parallel.location());
    }
    boolean jumps =
        block instanceof HumanStep human
            && !human.doing().isOpinion()
            && human.rule().equals(Quorum.ANY)
            && !isLevel(human)
            && random.nextInt(3) == 0;
    return jumps ? withJump((HumanStep) block, map) : block;
  }

  /** Steps that stand in the part itself may end it. */
  private List<ChainBlock> withEnds(String part, List<ChainBlock> blocks) {
    return blocks.stream().map(block -> withEnd(part, block)).toList();
  }

  private ChainBlock withEnd(String part, ChainBlock block) {
    if (block instanceof ForEach each) {
      return Chains.each(each.key(), each.oneByOne(), each.join(), withEnds(part, each.steps()));
    }
    if (block instanceof Parallel parallel) {
      return new Parallel(
          parallel.branches().stream()
              .map(
                  branch ->
                      new Parallel.Branch(
                          branch.title(), withEnds(part, branch.steps()), branch.location()))
              .toList(),
          parallel.join(),
          parallel.location());
    }
    boolean ends =
        block instanceof HumanStep human
            && human.rule().equals(Quorum.ANY)
            && human.when().isEmpty()
            && !isLevel(human)
            && random.nextInt(3) == 0;
    return ends ? Chains.ending(part, End.values()[random.nextInt(3)], (HumanStep) block) : block;
  }

  static boolean isLevel(ChainStep step) {
    return step.key().startsWith(LEVEL);
  }

  private HumanStep withJump(HumanStep step, ChainMap map) {
    List<String> targets = new ArrayList<>(ELSEWHERE);
    targets.addAll(List.of("rejected", "completed"));
    List<ChainMap.Branch> around = map.branchesOf(map.addressOf(step.key()));
    for (String other : map.steps()) {
      List<ChainMap.Branch> there = map.branchesOf(map.addressOf(other));
      if (there.size() <= around.size() && around.subList(0, there.size()).equals(there)) {
        targets.add(other);
      }
    }
    String target = targets.get(random.nextInt(targets.size()));
    HumanStep jumping = Chains.decide(step.key(), "done: next", "jump: " + target);
    return step.when().isPresent() ? Chains.when(step.when().get().source(), jumping) : jumping;
  }

  /** A step outside all branches, which every place may go back to; the end when there is none. */
  private String topStep(ChainMap map) {
    return map.steps().stream()
        .filter(step -> !step.startsWith("e"))
        .filter(step -> map.branchesOf(map.addressOf(step)).isEmpty())
        .findAny()
        .orElse("rejected");
  }
}
