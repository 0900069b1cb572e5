package org.docket.approval.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.problem.Text;

/**
 * Where an approval stands now: at one place, or in several branches at once. Every place has the
 * number of the visit that opened it; a step visited again has another one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Active.AtStep.class, name = "step"),
  @JsonSubTypes.Type(value = Active.AtSpawn.class, name = "spawn"),
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
      around.add(new Branch(branches.parallel(), lane.branch()));
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
      return new InBranches(branches.parallel(), lanes);
    }
    return this instanceof AtStep step ? change.apply(step) : this;
  }

  /** A place without branches below it. */
  sealed interface Place extends Active {
    int visit();

    /** The answer for the kind that this place is. */
    <R> R as(PlaceCases<R> cases);

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

  /** Waits for all of its open branches. */
  record InBranches(String parallel, List<Lane> open) implements Active {
    public InBranches {
      open = List.copyOf(open);
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
      return new InBranches(parallel, lanes);
    }

    InBranches without(int branch) {
      return new InBranches(
          parallel, open.stream().filter(lane -> lane.branch() != branch).toList());
    }

    Optional<Lane> laneWith(int visit) {
      return open.stream().filter(lane -> lane.active().has(visit)).findFirst();
    }
  }

  /** An open branch. */
  record Lane(int branch, Active active) {}
}
