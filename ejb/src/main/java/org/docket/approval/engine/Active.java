package org.docket.approval.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.Quorum;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where an approval stands now: at one place, or in several branches at once. Every place has the
 * number of the visit that opened it; a step visited again has another one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Active.AtStep.class, name = "step"),
  @JsonSubTypes.Type(value = Active.AtSpawn.class, name = "spawn"),
  @JsonSubTypes.Type(value = Active.AtWait.class, name = "wait"),
  @JsonSubTypes.Type(value = Active.AtCall.class, name = "call"),
  @JsonSubTypes.Type(value = Active.AtProblem.class, name = "problem"),
  @JsonSubTypes.Type(value = Active.InBranches.class, name = "branches")
})
public sealed interface Active {

  /** All places that are open, in reading order. */
  Stream<Place> places();

  default boolean has(int visit) {
    return places().anyMatch(place -> place.visit() == visit);
  }

  /** The branches around an open place, the outermost first. */
  default List<Branch> around(int visit) {
    List<Branch> around = new ArrayList<>();
    Active inside = this;
    while (inside instanceof InBranches branches) {
      Lane lane = branches.laneWith(visit).orElseThrow();
      around.add(branches.branchOf(lane.branch()));
      inside = lane.active();
    }
    return List.copyOf(around);
  }

  /** The same, with every place that waits for people changed. */
  default Active withSteps(UnaryOperator<AtStep> change) {
    if (this instanceof InBranches branches) {
      List<Lane> lanes =
          branches.open().stream()
              .map(lane -> new Lane(lane.branch(), lane.active().withSteps(change)))
              .toList();
      return branches.withLanes(lanes);
    }
    return this instanceof AtStep step ? change.apply(step) : this;
  }

  /** A place without branches below it. */
  sealed interface Place extends Active {
    int visit();

    /** The answer for the kind that this place is. */
    <R> R as(PlaceCases<R> cases);

    /** The step that it waits at; empty where it has stopped. */
    @JsonIgnore
    default Optional<String> atStep() {
      return Optional.empty();
    }

    @Override
    default Stream<Place> places() {
      return Stream.of(this);
    }
  }

  /**
   * Waits for people.
   *
   * @param backTo the step that sent back to this one and is next when this one agrees
   */
  record AtStep(String step, int visit, List<Turn> turns, Optional<String> backTo)
      implements Place {
    public AtStep {
      turns = List.copyOf(turns);
    }

    @Override
    public <R> R as(PlaceCases<R> cases) {
      return cases.atStep(this);
    }

    @Override
    public Optional<String> atStep() {
      return Optional.of(step);
    }

    public Optional<Turn> turn(String id) {
      return turns.stream().filter(turn -> turn.id().equals(id)).findFirst();
    }

    AtStep with(Turn changed) {
      return new AtStep(
          step,
          visit,
          turns.stream().map(turn -> turn.id().equals(changed.id()) ? changed : turn).toList(),
          backTo);
    }

    AtStep with(UnaryOperator<Turn> change) {
      return new AtStep(step, visit, turns.stream().map(change).toList(), backTo);
    }

    AtStep plus(Turn added) {
      return new AtStep(
          step, visit, Stream.concat(turns.stream(), Stream.of(added)).toList(), backTo);
    }

    /** A number that no turn here has or had. */
    String nextTurn() {
      return Turn.id(
          visit, 1 + turns.stream().mapToInt(turn -> Turn.entryOf(turn.id())).max().orElse(-1));
    }

    /** The turns for which the step itself asks. */
    List<Turn> own() {
      return turns.stream().filter(turn -> turn.kind() == Turn.Kind.OWN).toList();
    }

    /**
     * Whether the person has a turn here that is not answered yet; being asked something is none.
     */
    public boolean asks(UUID person) {
      return turns.stream()
          .filter(turn -> turn.pending() && turn.kind() != Turn.Kind.ENQUIRY)
          .anyMatch(turn -> turn.people().contains(person));
    }
  }

  /** Waits for the end of a record that the step started. */
  record AtSpawn(String step, int visit) implements Place {
    @Override
    public <R> R as(PlaceCases<R> cases) {
      return cases.atSpawn(this);
    }

    @Override
    public Optional<String> atStep() {
      return Optional.of(step);
    }
  }

  /**
   * Waits for time to pass or for something to become true.
   *
   * @param due when it is over at the latest; empty where only the data tell
   */
  record AtWait(String step, int visit, Instant since, Optional<Instant> due) implements Place {
    @Override
    public <R> R as(PlaceCases<R> cases) {
      return cases.atWait(this);
    }

    @Override
    public Optional<String> atStep() {
      return Optional.of(step);
    }

    AtWait due(Optional<Instant> other) {
      return new AtWait(step, visit, since, other);
    }
  }

  /** Waits for the answer of another system. */
  record AtCall(String step, int visit) implements Place {
    @Override
    public <R> R as(PlaceCases<R> cases) {
      return cases.atCall(this);
    }

    @Override
    public Optional<String> atStep() {
      return Optional.of(step);
    }
  }

  /** Waits for the process owner, because the way on cannot be told. */
  record AtProblem(String address, int visit, Text problem) implements Place {
    public String turn() {
      return Turn.id(visit, 0);
    }

    @Override
    public <R> R as(PlaceCases<R> cases) {
      return cases.atProblem(this);
    }
  }

  /**
   * Waits for so many branches, or items, as the chain says.
   *
   * @param done how many are done by now
   * @param items those for which the steps of a block are walked; none for branches
   * @param opened how many of the items have been opened
   */
  record InBranches(String parallel, List<Lane> open, int done, List<Item> items, int opened)
      implements Active {
    public InBranches {
      open = List.copyOf(open);
      items = List.copyOf(items);
    }

    /** What was stored before branches were counted has none that are known to be done. */
    @JsonCreator
    static InBranches stored(
        @JsonProperty("parallel") String parallel,
        @JsonProperty("open") List<Lane> open,
        @JsonProperty("done") @Nullable Integer done,
        @JsonProperty("items") @Nullable List<Item> items,
        @JsonProperty("opened") @Nullable Integer opened) {
      return new InBranches(
          parallel,
          open,
          Objects.requireNonNullElse(done, 0),
          Objects.requireNonNullElse(items, List.of()),
          Objects.requireNonNullElse(opened, 0));
    }

    static InBranches of(String parallel) {
      return new InBranches(parallel, List.of(), 0, List.of(), 0);
    }

    /** As the chain draws it: all items walk the same steps. */
    Branch branchOf(int lane) {
      return new Branch(parallel, items.isEmpty() ? lane : 0);
    }

    /** About which item a lane is. */
    Optional<Inside> insideOf(int lane) {
      return items.isEmpty()
          ? Optional.empty()
          : Optional.of(new Inside(parallel, items.get(lane)));
    }

    InBranches plus(Lane lane) {
      List<Lane> more = new ArrayList<>(open);
      more.add(lane);
      return new InBranches(parallel, more, done, items, opened);
    }

    InBranches began(int more) {
      return new InBranches(parallel, open, done, items, more);
    }

    @Override
    public Stream<Place> places() {
      return open.stream().flatMap(lane -> lane.active().places());
    }

    InBranches with(int branch, Active active) {
      List<Lane> lanes =
          open.stream()
              .map(lane -> lane.branch() == branch ? new Lane(branch, active) : lane)
              .toList();
      return withLanes(lanes);
    }

    InBranches withLanes(List<Lane> lanes) {
      return new InBranches(parallel, lanes, done, items, opened);
    }

    InBranches without(int branch) {
      return withLanes(open.stream().filter(lane -> lane.branch() != branch).toList());
    }

    InBranches finished(int branch) {
      return without(branch).counted();
    }

    /** One more is done. */
    InBranches counted() {
      return new InBranches(parallel, open, done + 1, items, opened);
    }

    boolean isJoined(Quorum join) {
      int waiting = open.size() + items.size() - opened;
      return waiting == 0 || done >= join.needed(done + waiting);
    }

    Optional<Lane> laneWith(int visit) {
      return open.stream().filter(lane -> lane.active().has(visit)).findFirst();
    }
  }

  /** An open branch. */
  record Lane(int branch, Active active) {}
}
