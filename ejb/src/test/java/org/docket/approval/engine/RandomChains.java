package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;

/** Makes chains with nested choices and branches, and jumps that the compiler would allow. */
final class RandomChains {

  private static final int DEPTH = 4;

  private final Random random;
  private int steps;

  RandomChains(Random random) {
    this.random = random;
  }

  /** Steps first, then outcomes: a jump needs to know where its target stands. */
  ChainDefinition next() {
    steps = 0;
    List<ChainBlock> blocks = sequence(DEPTH, 1 + random.nextInt(3));
    ChainDefinition plain = Chains.chain(blocks, List.of(Chains.fill("e1"), Chains.fill("e2")));
    ChainMap map = ChainMap.of(plain);
    List<ChainStep> elsewhere =
        List.of(
            Chains.decide("e1", "back: " + topStep(map), "other: e2", "stop: rejected"),
            Chains.decide("e2", "back: " + topStep(map), "stop: rejected"));
    return Chains.chain(withJumps(plain.steps(), map), elsewhere);
  }

  private List<ChainBlock> sequence(int depth, int length) {
    List<ChainBlock> blocks = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private ChainBlock block(int depth) {
    int kind = random.nextInt(10);
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
    HumanStep step = Chains.fill(key);
    return kind == 7 ? Chains.when("c" + random.nextInt(5), step) : step;
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
    return Chains.parallel(branches);
  }

  private Choose choose(int depth) {
    ChainBlock[] first = sequence(depth - 1, random.nextInt(3)).toArray(ChainBlock[]::new);
    ChainBlock[] rest = sequence(depth - 1, random.nextInt(3)).toArray(ChainBlock[]::new);
    return Chains.choose(Chains.arm("c" + random.nextInt(5), first), Chains.otherwise(rest));
  }

  private List<ChainBlock> withJumps(List<ChainBlock> blocks, ChainMap map) {
    return blocks.stream().map(block -> withJumps(block, map)).toList();
  }

  private ChainBlock withJumps(ChainBlock block, ChainMap map) {
    if (block instanceof Choose choose) {
      return new Choose(
          choose.arms().stream()
              .map(
                  arm ->
                      new Choose.Arm(
                          arm.title(), arm.when(), withJumps(arm.steps(), map), arm.location()))
              .toList(),
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
          parallel.location());
    }
    boolean jumps =
        block instanceof HumanStep human
            && human.rule().equals(Quorum.ANY)
            && random.nextInt(3) == 0;
    return jumps ? withJump((HumanStep) block, map) : block;
  }

  private HumanStep withJump(HumanStep step, ChainMap map) {
    List<String> targets = new ArrayList<>(List.of("e1", "e2", "rejected", "completed"));
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
