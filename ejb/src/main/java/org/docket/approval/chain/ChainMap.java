package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where every block of a chain stands and what follows it. An address is the path of positions from
 * the top: {@code 2} is the third block, {@code 2/1/0} the first block in its second arm or branch;
 * steps elsewhere have {@code ~} before their key.
 */
public final class ChainMap {

  private static final String ELSEWHERE = "~";

  private final Map<String, ChainBlock> blocks = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
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

  /** One branch of the parallel block at an address. */
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

  public ChainStep step(String key) {
    return (ChainStep) block(addressOf(key));
  }

  public Optional<ChainStep> findStep(String key) {
    return Optional.ofNullable(addresses.get(key)).map(address -> (ChainStep) block(address));
  }

  /** All steps in reading order, those elsewhere at the end. */
  public List<String> steps() {
    return List.copyOf(addresses.keySet());
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
    return block(address) instanceof Parallel ? Follower.BRANCH_DONE : after(address);
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
    }
  }

  private void branches(String address, Parallel parallel, List<Branch> around) {
    for (int i = 0; i < parallel.branches().size(); i++) {
      List<Branch> inside = new ArrayList<>(around);
      inside.add(new Branch(address, i));
      sequence(
          parallel.branches().get(i).steps(),
          address + "/" + i + "/",
          Follower.BRANCH_DONE,
          List.copyOf(inside));
    }
  }

  private static <V> V required(Map<String, V> map, String key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The chain has nothing at " + key);
    }
    return value;
  }
}
