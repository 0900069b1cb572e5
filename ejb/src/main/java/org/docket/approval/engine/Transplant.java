package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.WaitStep;
import org.docket.problem.Text;

/**
 * Puts a running approval onto another chain: every place where it waits must be there, in branches
 * that are arranged alike. What was done stays done, under the new keys of its steps. Pure; one use
 * each.
 */
public final class Transplant {

  private final ChainMap from;
  private final ChainMap to;
  private final Map<String, String> renamed;
  private final List<Text> hindrances = new ArrayList<>();
  private final List<Text> doubts = new ArrayList<>();

  /**
   * @param renamed keys of steps of the other chain, by those that they had
   */
  public Transplant(ChainMap from, ChainMap to, Map<String, String> renamed) {
    this.from = from;
    this.to = to;
    this.renamed = Map.copyOf(renamed);
  }

  /**
   * What came of it.
   *
   * @param state on the other chain; empty where something hinders
   * @param hindrances why it cannot be
   * @param doubts what would be left out or is otherwise for people to decide
   */
  public record Result(Optional<ApprovalState> state, List<Text> hindrances, List<Text> doubts) {
    public Result {
      hindrances = List.copyOf(hindrances);
      doubts = List.copyOf(doubts);
    }
  }

  public Result of(ApprovalState state) {
    Active active = converted(state.active().orElseThrow(), List.of(), List.of());
    newStepsBehind(active);
    List<ApprovalState.Done> done =
        state.done().stream()
            .map(
                each ->
                    new ApprovalState.Done(
                        keyOf(each.step()), each.visit(), each.outcome(), each.by(), each.at()))
            .toList();
    ApprovalState moved =
        new ApprovalState(
            state.visits(),
            Optional.of(active),
            Optional.empty(),
            done,
            state.skipped().stream().map(this::keyOf).toList(),
            state.spawned().stream().map(this::keyOf).toList(),
            Optional.empty(),
            inside(state),
            beside(state));
    return new Result(
        hindrances.isEmpty() ? Optional.of(moved) : Optional.empty(), hindrances, doubts);
  }

  /** Whoever is consulted beside goes on as well. */
  private List<Active.AtStep> beside(ApprovalState state) {
    List<Active.AtStep> beside = new ArrayList<>();
    for (Active.AtStep place : state.beside()) {
      if (found(place.step()).filter(HumanStep.class::isInstance).isEmpty()) {
        hindrances.add(gone(place.step()));
      }
      beside.add(
          new Active.AtStep(
              keyOf(place.step()), place.visit(), place.turns(), place.backTo().map(this::keyOf)));
    }
    return beside;
  }

  /** About which items visits are; of blocks that are there no longer nothing is kept. */
  private Map<Integer, List<Inside>> inside(ApprovalState state) {
    Map<Integer, List<Inside>> inside = new HashMap<>();
    state
        .inside()
        .forEach(
            (visit, items) ->
                inside.put(
                    visit,
                    items.stream()
                        .flatMap(
                            item ->
                                blockOf(item.block()).stream()
                                    .map(block -> new Inside(block, item.item())))
                        .toList()));
    return inside;
  }

  /** The block of the same key around the steps that the block at this address has. */
  private Optional<String> blockOf(String address) {
    String key = ((ForEach) from.block(address)).key();
    return from.stepsInside(address).stream()
        .map(this::keyOf)
        .filter(step -> to.findStep(step).isPresent())
        .flatMap(step -> to.branchesOf(to.addressOf(step)).stream())
        .map(Branch::parallel)
        .filter(block -> to.block(block) instanceof ForEach each && each.key().equals(key))
        .findFirst();
  }

  /** The key that a step has in the other chain. */
  public String keyOf(String step) {
    return renamed.getOrDefault(step, step);
  }

  private Active converted(Active active, List<Branch> was, List<Branch> is) {
    return active instanceof Active.InBranches branches
        ? branches(branches, was, is)
        : ((Active.Place) active).as(new Places(is));
  }

  private Active branches(Active.InBranches branches, List<Branch> was, List<Branch> is) {
    Map<Integer, Branch> targets = targets(branches.parallel(), was, is);
    if (!areAlike(branches, targets)) {
      hindrances.add(
          Text.of(
              "It is in branches that the new chain arranges differently; let them end first",
              "审批正处于并行分支中，而新审批链的分支结构不同；请待分支结束"));
      return branches;
    }
    String parallel = targets.values().iterator().next().parallel();
    newBranches(parallel, targets.size());
    List<Active.Lane> open = new ArrayList<>();
    for (Active.Lane lane : branches.open()) {
      Branch old = branches.branchOf(lane.branch());
      Branch target = Optional.ofNullable(targets.get(old.index())).orElseThrow();
      int index = branches.items().isEmpty() ? target.index() : lane.branch();
      open.add(
          new Active.Lane(index, converted(lane.active(), append(was, old), append(is, target))));
    }
    return new Active.InBranches(
        parallel, open, branches.done(), branches.items(), branches.opened());
  }

  /** Whether each branch has one of its own in the same block of the other chain. */
  private boolean areAlike(Active.InBranches branches, Map<Integer, Branch> targets) {
    Set<Branch> distinct = new HashSet<>(targets.values());
    Set<String> parallels = new HashSet<>();
    distinct.forEach(branch -> parallels.add(branch.parallel()));
    boolean one = parallels.size() == 1 && distinct.size() == targets.size();
    boolean all =
        branches.open().stream()
            .allMatch(lane -> targets.containsKey(branches.branchOf(lane.branch()).index()));
    return one
        && all
        && to.block(parallels.iterator().next()) instanceof ForEach != branches.items().isEmpty();
  }

  private void newBranches(String parallel, int known) {
    int more = to.block(parallel) instanceof Parallel all ? all.branches().size() - known : 0;
    if (more > 0) {
      doubts.add(
          Text.of(
              "%d new branches beside those that are open would not be walked".formatted(more),
              "新增的 %d 个并行分支不会被执行".formatted(more)));
    }
  }

  /** Where the steps of each branch are in the other chain. */
  private Map<Integer, Branch> targets(String parallel, List<Branch> was, List<Branch> is) {
    Map<Integer, Branch> targets = new HashMap<>();
    for (String step : from.steps()) {
      List<Branch> around = from.branchesOf(from.addressOf(step));
      boolean inside =
          around.size() > was.size() && around.get(was.size()).parallel().equals(parallel);
      if (inside) {
        int index = around.get(was.size()).index();
        target(step, is).ifPresent(branch -> targets.putIfAbsent(index, branch));
      }
    }
    return targets;
  }

  private Optional<Branch> target(String step, List<Branch> is) {
    if (to.findStep(keyOf(step)).isEmpty()) {
      return Optional.empty();
    }
    List<Branch> around = to.branchesOf(to.addressOf(keyOf(step)));
    boolean below = around.size() > is.size() && around.subList(0, is.size()).equals(is);
    return below ? Optional.of(around.get(is.size())) : Optional.empty();
  }

  private static List<Branch> append(List<Branch> around, Branch branch) {
    List<Branch> inside = new ArrayList<>(around);
    inside.add(branch);
    return List.copyOf(inside);
  }

  /** Each kind of place on the other chain. */
  private final class Places implements PlaceCases<Active> {
    private final List<Branch> around;

    Places(List<Branch> around) {
      this.around = around;
    }

    @Override
    public Active atStep(Active.AtStep place) {
      Optional<HumanStep> step =
          found(place.step()).filter(HumanStep.class::isInstance).map(HumanStep.class::cast);
      if (step.isEmpty()) {
        hindrances.add(gone(place.step()));
        return place;
      }
      checkBranches(place.step());
      checkAnswers(place, step.get());
      Optional<String> backTo = place.backTo().map(Transplant.this::keyOf);
      if (backTo.filter(key -> to.findStep(key).isEmpty()).isPresent()) {
        hindrances.add(gone(place.backTo().orElseThrow()));
      }
      return new Active.AtStep(step.get().key(), place.visit(), place.turns(), backTo);
    }

    @Override
    public Active atSpawn(Active.AtSpawn place) {
      String form = ((SpawnStep) from.step(place.step())).form();
      Optional<ChainStep> step =
          found(place.step())
              .filter(
                  other ->
                      other instanceof SpawnStep spawn
                          && spawn.waits()
                          && spawn.form().equals(form));
      if (step.isEmpty()) {
        hindrances.add(gone(place.step()));
        return place;
      }
      checkBranches(place.step());
      return new Active.AtSpawn(step.get().key(), place.visit());
    }

    /** It waits on as it did: as long, and for the same. */
    @Override
    public Active atWait(Active.AtWait place) {
      boolean same =
          keyOf(place.step()).equals(place.step())
              && found(place.step()).filter(WaitStep.class::isInstance).isPresent();
      if (!same) {
        hindrances.add(gone(place.step()));
        return place;
      }
      checkBranches(place.step());
      return place;
    }

    /** What was sent stays as it was; the answer is read as the new step says. */
    @Override
    public Active atCall(Active.AtCall place) {
      Optional<ChainStep> step = found(place.step()).filter(CallStep.class::isInstance);
      if (step.isEmpty()) {
        hindrances.add(gone(place.step()));
        return place;
      }
      checkBranches(place.step());
      return new Active.AtCall(step.get().key(), place.visit());
    }

    @Override
    public Active atProblem(Active.AtProblem place) {
      Optional<String> step =
          from.block(place.address()) instanceof ChainStep known
              ? found(known.key()).map(ChainStep::key)
              : Optional.empty();
      if (step.isEmpty()) {
        hindrances.add(Text.of("It has stopped at a choice; repair it first", "审批在分支条件处中断，请先处理"));
        return place;
      }
      checkBranches(step.get());
      return new Active.AtProblem(to.addressOf(step.get()), place.visit(), place.problem());
    }

    private void checkBranches(String step) {
      String address = to.addressOf(keyOf(step));
      if (!to.isElsewhere(address) && !to.branchesOf(address).equals(around)) {
        hindrances.add(
            Text.of(
                "Step %s is inside other branches now".formatted(titleOf(step).en()),
                "步骤“%s”已处于其他并行分支中".formatted(titleOf(step).zh())));
      }
    }

    private void checkAnswers(Active.AtStep place, HumanStep step) {
      place.turns().stream()
          .flatMap(turn -> turn.answer().stream())
          .map(Turn.Answer::outcome)
          .filter(outcome -> !outcome.startsWith("~") && step.outcome(outcome).isEmpty())
          .distinct()
          .forEach(
              outcome ->
                  hindrances.add(
                      Text.of(
                          "Somebody has answered %s with %s already, which the new step does not offer"
                              .formatted(step.title().en(), outcome),
                          "已有人在“%s”选择“%s”，而新步骤没有该结果".formatted(step.title().zh(), outcome))));
    }
  }

  private Optional<ChainStep> found(String step) {
    return to.findStep(keyOf(step));
  }

  private Text titleOf(String step) {
    return from.findStep(step).map(ChainStep::title).orElse(Text.same(step));
  }

  private Text gone(String step) {
    Text title = titleOf(step);
    return Text.of(
        "It waits at %s, which the new chain does not have; say which step takes its place"
            .formatted(title.en()),
        "审批停在“%s”，新审批链没有该步骤；请指定由哪个步骤接替".formatted(title.zh()));
  }

  /** Steps that people would have done before, had they been there. */
  private void newStepsBehind(Active active) {
    List<String> order = to.steps();
    Set<String> known = new HashSet<>();
    from.steps().forEach(step -> known.add(keyOf(step)));
    int here =
        active
            .places()
            .filter(Active.AtStep.class::isInstance)
            .map(place -> ((Active.AtStep) place).step())
            .filter(step -> to.findStep(step).isPresent())
            .filter(step -> !to.isElsewhere(to.addressOf(step)))
            .mapToInt(order::indexOf)
            .min()
            .orElse(0);
    for (String step : order.subList(0, here)) {
      if (!known.contains(step) && to.step(step) instanceof HumanStep added) {
        doubts.add(
            Text.of(
                "Step %s is new and lies behind it: nobody would be asked"
                    .formatted(added.title().en()),
                "新增步骤“%s”已越过：不会有人办理".formatted(added.title().zh())));
      }
    }
  }
}
