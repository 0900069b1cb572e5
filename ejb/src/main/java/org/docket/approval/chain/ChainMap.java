package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.problem.Text;

/**
 * Where every block of a chain stands and what follows it. An address is the path of positions from
 * the top: {@code 2} is the third block, {@code 2/1/0} the first block in its second arm or branch;
 * steps elsewhere have {@code ~} before their key.
 */
public final class ChainMap {

  private static final String ELSEWHERE = "~";

  private final Map<String, ChainBlock> blocks = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, Text> names = new LinkedHashMap<>();
  private final Map<String, Follower> followers = new LinkedHashMap<>();
  private final Map<String, List<Branch>> branches = new LinkedHashMap<>();

  private ChainMap() {}

  public static ChainMap of(ChainDefinition chain) {
    ChainMap map = new ChainMap();
    map.sequence(chain.steps(), "", Follower.CHAIN_DONE, List.of());
    for (ChainStep step : chain.elsewhere()) {
      map.put(ELSEWHERE + step.key(), step, Follower.CHAIN_DONE, List.of());
    }
    return map;
  }

  /** What comes after a block. */
  public sealed interface Follower {
    Follower CHAIN_DONE = new ChainDone();
    Follower BRANCH_DONE = new BranchDone();

    /** The block at this address. */
    record Block(String address) implements Follower {}

    /** Nothing: the branch waits for its siblings. */
    record BranchDone() implements Follower {}

    /** Nothing: the approval is completed. */
    record ChainDone() implements Follower {}
  }

  /** One branch of the parallel block at an address; all items of a block are its branch 0. */
  public record Branch(String parallel, int index) {}

  public ChainBlock block(String address) {
    return required(blocks, address);
  }

  public Follower after(String address) {
    return required(followers, address);
  }

  /** The branches around a block, the outermost first; nothing for a step elsewhere. */
  public List<Branch> branchesOf(String address) {
    return required(branches, address);
  }

  public String addressOf(String step) {
    return required(addresses, step);
  }

  public String addressOfPart(String key) {
    return required(parts, key);
  }

  /** Where a target leads to, once the ends of parts are followed outwards. */
  public sealed interface Way {

    /** What stands behind the block at this address. */
    record Behind(String address) implements Way {}

    record To(String step) implements Way {}

    record Ending(End end) implements Way {}
  }

  /** Where a target of the block at this address leads. */
  public Way way(String address, Target target) {
    if (target instanceof Target.EndOfPart part) {
      String around = addressOfPart(part.part());
      return way(around, ((SubChain) block(around)).target(part.end()));
    }
    if (target instanceof Target.ToStep jump) {
      return new Way.To(jump.step());
    }
    if (target instanceof Target.Behind behind) {
      return new Way.Behind(addressOf(behind.step()));
    }
    return target instanceof Target.ToEnd end ? new Way.Ending(end.end()) : new Way.Behind(address);
  }

  public ChainStep step(String key) {
    return (ChainStep) block(addressOf(key));
  }

  public Optional<ChainStep> findStep(String key) {
    return Optional.ofNullable(addresses.get(key)).map(address -> (ChainStep) block(address));
  }

  /** What is done when the single steps are done. */
  public Stream<EndAction> onDone() {
    return steps().stream()
        .map(this::step)
        .filter(HumanStep.class::isInstance)
        .flatMap(step -> ((HumanStep) step).onDone().stream());
  }

  /** All steps in reading order, those elsewhere at the end. */
  public List<String> steps() {
    return List.copyOf(addresses.keySet());
  }

  /** The steps in the block at this address, whatever is between. */
  public List<String> stepsInside(String address) {
    return addresses.entrySet().stream()
        .filter(step -> step.getValue().startsWith(address + "/"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the step or the block with a key is called; its key where there is none. */
  public Text titleOf(String key) {
    return findStep(key)
        .map(ChainStep::title)
        .or(() -> Optional.ofNullable(names.get(key)))
        .orElse(Text.same(key));
  }

  /** The blocks whose steps are walked for each of several items, by their addresses. */
  public Map<String, ForEach> eachAt() {
    Map<String, ForEach> all = new LinkedHashMap<>();
    blocks.forEach(
        (address, block) -> {
          if (block instanceof ForEach each) {
            all.put(address, each);
          }
        });
    return all;
  }

  /**
   * The table of which {@code line} is a line at this address: of the innermost walk through one.
   */
  public Optional<String> tableAround(String address) {
    return branchesOf(address).stream()
        .map(branch -> block(branch.parallel()))
        .filter(ForEach.class::isInstance)
        .map(each -> ((ForEach) each).over())
        .filter(ForEach.Over.Lines.class::isInstance)
        .map(over -> ((ForEach.Over.Lines) over).table())
        .reduce((outer, inner) -> inner);
  }

  /** The choices by data, by their addresses. */
  public Map<String, Choose> choicesAt() {
    Map<String, Choose> all = new LinkedHashMap<>();
    blocks.forEach(
        (address, block) -> {
          if (block instanceof Choose choose) {
            all.put(address, choose);
          }
        });
    return all;
  }

  /** All blocks in reading order. */
  public Collection<ChainBlock> blocks() {
    return List.copyOf(blocks.values());
  }

  public boolean isElsewhere(String address) {
    return address.startsWith(ELSEWHERE);
  }

  /** Where the list of blocks of an arm or a branch begins, or what follows when it is empty. */
  public Follower into(String address, int part) {
    String first = address + "/" + part + "/0";
    if (blocks.containsKey(first)) {
      return new Follower.Block(first);
    }
    return block(address) instanceof Parallel || block(address) instanceof ForEach
        ? Follower.BRANCH_DONE
        : after(address);
  }

  /** Where the chain begins. */
  public Follower start() {
    return blocks.containsKey("0") ? new Follower.Block("0") : Follower.CHAIN_DONE;
  }

  private void sequence(
      List<ChainBlock> steps, String prefix, Follower whenDone, List<Branch> around) {
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      Follower follower = last ? whenDone : new Follower.Block(prefix + (i + 1));
      put(prefix + i, steps.get(i), follower, around);
    }
  }

  private void put(String address, ChainBlock block, Follower follower, List<Branch> around) {
    blocks.put(address, block);
    followers.put(address, follower);
    branches.put(address, around);
    if (block instanceof ChainStep step) {
      addresses.putIfAbsent(step.key(), address);
    } else if (block instanceof Choose choose) {
      for (int i = 0; i < choose.arms().size(); i++) {
        sequence(choose.arms().get(i).steps(), address + "/" + i + "/", follower, around);
      }
    } else if (block instanceof Parallel parallel) {
      branches(address, parallel, around);
    } else if (block instanceof SubChain part) {
      names.put(part.key(), part.title());
      parts.putIfAbsent(part.key(), address);
      sequence(part.steps(), address + "/0/", follower, around);
    } else if (block instanceof ForEach each) {
      names.put(each.key(), each.title());
      List<Branch> inside = append(around, new Branch(address, 0));
      sequence(each.steps(), address + "/0/", Follower.BRANCH_DONE, inside);
    }
  }

  private void branches(String address, Parallel parallel, List<Branch> around) {
    for (int i = 0; i < parallel.branches().size(); i++) {
      sequence(
          parallel.branches().get(i).steps(),
          address + "/" + i + "/",
          Follower.BRANCH_DONE,
          append(around, new Branch(address, i)));
    }
  }

  private static List<Branch> append(List<Branch> around, Branch branch) {
    List<Branch> inside = new ArrayList<>(around);
    inside.add(branch);
    return List.copyOf(inside);
  }

  private static <V> V required(Map<String, V> map, String key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The chain has nothing at " + key);
    }
    return value;
  }
}
