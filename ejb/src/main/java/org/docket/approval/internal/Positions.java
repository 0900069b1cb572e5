package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.ApprovalPosition;
import org.docket.approval.ApprovalPosition.Box;
import org.docket.approval.ApprovalPosition.Edge;
import org.docket.approval.ApprovalPosition.State;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.swimlane.ChartBuilder;
import org.docket.approval.swimlane.FlowChart;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.WorkingTimes;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;

/** Draws where a record stands. */
@ApplicationScoped
public class Positions {

  private final ApprovalStore store;
  private final Processes processes;
  private final Organization organization;
  private final StepsAhead ahead;
  private final WorkingTimes times;
  private final DocketClock clock;

  @Inject
  public Positions(
      ApprovalStore store,
      Processes processes,
      Organization organization,
      StepsAhead ahead,
      WorkingTimes times,
      DocketClock clock) {
    this.store = store;
    this.processes = processes;
    this.organization = organization;
    this.ahead = ahead;
    this.times = times;
    this.clock = clock;
  }

  /** Empty for a record that never had an approval. */
  public Optional<ApprovalPosition> of(UUID record) {
    return store.latest(record).map(this::position);
  }

  private ApprovalPosition position(ApprovalRow row) {
    ProcessDefinition process = processes.require(row);
    OrganizationChart people = organization.chart();
    Chart chart = new Chart(process, people);
    List<TaskRow> open =
        store.openTasksOfRecord(row.recordId()).stream()
            .filter(task -> task.approvalId().equals(row.id()))
            .toList();
    Map<UUID, List<UUID>> asked = store.candidates(open.stream().map(TaskRow::id).toList());
    Map<String, List<UUID>> expected = row.isRunning() ? ahead.of(row, process) : Map.of();
    DueWords words = new DueWords(people, times.units(), clock.now());
    List<Box> boxes = new Boxes(chart, row.state(), open, asked, expected, people, words).all();
    Set<String> reached =
        boxes.stream()
            .filter(box -> box.state() != State.OPEN && box.state() != State.EXPECTED)
            .map(Box::step)
            .collect(Collectors.toSet());
    List<Edge> edges = chart.edges(row.state(), reached);
    FlowChart drawing = ChartBuilder.of(process, processes.release(row), chart);
    return new ApprovalPosition(
        process.chain().orElseThrow().key(),
        process.title(),
        chart.columns(),
        boxes,
        edges,
        new MarkedChart(row.state(), clock.zone()).of(drawing, boxes, edges));
  }

  /** The boxes of one record. */
  private record Boxes(
      Chart chart,
      ApprovalState state,
      List<TaskRow> open,
      Map<UUID, List<UUID>> asked,
      Map<String, List<UUID>> expected,
      OrganizationChart people,
      DueWords words) {

    List<Box> all() {
      return chart.map().steps().stream().map(this::box).toList();
    }

    private Box box(String step) {
      Optional<ApprovalState.Done> done = lastDone(step);
      List<TaskRow> tasks = open.stream().filter(task -> task.step().equals(step)).toList();
      State how = stateOf(step, done, tasks);
      boolean current = how == State.CURRENT;
      return new Box(
          step,
          chart.titleOf(step),
          chart.laneOf(step),
          chart.numberOf(step),
          how,
          names(people(step, how, tasks, done)),
          current ? Optional.<Instant>empty() : done.map(ApprovalState.Done::at),
          due(step, tasks),
          counted(step, tasks),
          Chart.kind(chart.map().step(step)));
    }

    private List<UUID> people(
        String step, State how, List<TaskRow> tasks, Optional<ApprovalState.Done> done) {
      return switch (how) {
        case CURRENT -> whoIsAsked(tasks);
        case EXPECTED -> expected.getOrDefault(step, List.of());
        case DONE, WAITING, OPEN, SKIPPED -> done.map(ApprovalState.Done::by).orElse(List.of());
      };
    }

    private Optional<Instant> due(String step, List<TaskRow> tasks) {
      return tasks.stream()
          .flatMap(task -> task.due().stream())
          .findFirst()
          .or(
              () ->
                  state
                      .waits()
                      .filter(place -> place.step().equals(step))
                      .flatMap(place -> place.due().stream())
                      .findFirst());
    }

    /** Of the task whose moment is shown. */
    private Optional<Text> counted(String step, List<TaskRow> tasks) {
      return chart.map().step(step) instanceof HumanStep human
          ? tasks.stream().flatMap(task -> words.of(human, task).stream()).findFirst()
          : Optional.empty();
    }

    private Optional<ApprovalState.Done> lastDone(String step) {
      return state.done().stream()
          .filter(each -> each.step().equals(step))
          .reduce((earlier, later) -> later);
    }

    private State stateOf(String step, Optional<ApprovalState.Done> done, List<TaskRow> tasks) {
      if (!tasks.isEmpty() || isAwaited(step)) {
        return State.CURRENT;
      }
      if (isStoppedAt(step)) {
        return State.WAITING;
      }
      if (done.isPresent() || state.spawned().contains(step)) {
        return State.DONE;
      }
      if (expected.containsKey(step)) {
        return State.EXPECTED;
      }
      return state.skipped().contains(step) ? State.SKIPPED : State.OPEN;
    }

    private boolean isAwaited(String step) {
      return state.places().stream()
          .filter(place -> !(place instanceof Active.AtStep))
          .anyMatch(place -> place.atStep().filter(step::equals).isPresent());
    }

    private boolean isStoppedAt(String step) {
      String address = chart.map().addressOf(step);
      return state.places().stream()
          .anyMatch(
              place -> place instanceof Active.AtProblem stop && stop.address().equals(address));
    }

    private List<UUID> whoIsAsked(List<TaskRow> tasks) {
      return tasks.stream()
          .flatMap(task -> asked.getOrDefault(task.id(), List.of()).stream())
          .distinct()
          .toList();
    }

    private List<String> names(Collection<UUID> ids) {
      return ids.stream().flatMap(id -> people.person(id).stream()).map(Person::name).toList();
    }
  }
}
