package org.docket.approval.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** A place without branches below it. */
  sealed interface Place extends Active {
    int visit();

    @Override
    default Stream<Place> places() {
      return Stream.of(this);
    }
  }

  /** Waits for people. */
  record AtStep(String step, int visit, List<Turn> turns) implements Place {
    public AtStep {
      turns = List.copyOf(turns);
    }
  }

  /** Waits for the end of a record that the step started. */
  record AtSpawn(String step, int visit) implements Place {}

  /** Waits for the process owner, because the way on cannot be told. */
  record AtProblem(String address, int visit, Text problem) implements Place {
    public String turn() {
      return Turn.id(visit, 0);
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
