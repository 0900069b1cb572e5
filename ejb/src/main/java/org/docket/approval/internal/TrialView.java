package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainTrial;
import org.docket.approval.ChainTrial.Choice;
import org.docket.approval.ChainTrial.State;
import org.docket.approval.ChainTrial.Step;
import org.docket.approval.ChainTrial.Turn;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.PlaceCases;
import org.docket.approval.internal.Playing.Played;
import org.docket.approval.internal.Playing.Visit;
import org.docket.problem.Text;

/** Tells how a chain was played. */
final class TrialView {

  private final Chart chart;
  private final RecordFacts facts;
  private final Lengths lengths;

  TrialView(Chart chart, RecordFacts facts, Lengths lengths) {
    this.chart = chart;
    this.facts = facts;
    this.lengths = lengths;
  }

  ChainTrial of(Played played) {
    List<Step> steps = new ArrayList<>();
    for (ApprovalEvent event : played.events()) {
      if (event instanceof ApprovalEvent.TaskOpened opened) {
        played.visits().stream()
            .filter(visit -> visit.number() == visitOf(opened))
            .filter(visit -> steps.stream().noneMatch(step -> isOf(step, visit)))
            .findFirst()
            .ifPresent(visit -> steps.add(asked(visit)));
      } else if (event instanceof ApprovalEvent.StepSkipped skipped) {
        steps.add(plain(skipped.step(), State.SKIPPED, Optional.of(skipped.condition())));
      } else if (event instanceof ApprovalEvent.Spawned spawned) {
        steps.add(plain(spawned.step(), State.WAITING, Optional.empty()));
      } else if (event instanceof ApprovalEvent.Called called) {
        steps.add(plain(called.step(), State.WAITING, Optional.empty()));
      }
    }
    return new ChainTrial(
        steps, played.state().end().map(chart::endTitle), stopped(played.state()));
  }

  private static int visitOf(ApprovalEvent.TaskOpened opened) {
    return org.docket.approval.engine.Turn.visitOf(opened.turn());
  }

  private static boolean isOf(Step step, Visit visit) {
    return step.step().equals(visit.step()) && step.from().equals(Optional.of(visit.from()));
  }

  private Step asked(Visit visit) {
    HumanStep step = (HumanStep) chart.map().step(visit.step());
    Optional<Text> outcome =
        visit.given().flatMap(given -> step.outcome(given.outcome())).map(StepOutcome::title);
    boolean done = visit.until().isPresent();
    return new Step(
        visit.step(),
        chart.numberOf(visit.step()),
        chart.titleOf(visit.step()),
        done ? State.DONE : State.OPEN,
        visit.asked().stream().map(this::turn).toList(),
        Optional.of(visit.from()),
        lengths.due(visit.step(), firstAsked(visit), visit.from()),
        Optional.of(
            visit
                .until()
                .orElse(
                    visit.from().plus(lengths.of(visit.step(), firstAsked(visit), visit.from())))),
        done ? outcome : Optional.empty(),
        Optional.empty(),
        step.outcomes().stream().map(each -> new Choice(each.key(), each.title())).toList());
  }

  private static List<UUID> firstAsked(Visit visit) {
    return visit.asked().stream().findFirst().map(Assignees::people).orElse(List.of());
  }

  private Turn turn(Assignees asked) {
    return new Turn(
        asked.people().stream().map(facts::nameOf).toList(), asked.why(), asked.nobodyFound());
  }

  private Step plain(String step, State state, Optional<String> because) {
    return new Step(
        step,
        chart.numberOf(step),
        chart.titleOf(step),
        state,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        because,
        List.of());
  }

  static Optional<Text> stopped(ApprovalState state) {
    return state.places().stream().flatMap(place -> place.as(PROBLEM).stream()).findFirst();
  }

  private static final PlaceCases<Optional<Text>> PROBLEM =
      new PlaceCases<>() {
        @Override
        public Optional<Text> atStep(Active.AtStep place) {
          return Optional.empty();
        }

        @Override
        public Optional<Text> atSpawn(Active.AtSpawn place) {
          return Optional.empty();
        }

        @Override
        public Optional<Text> atWait(Active.AtWait place) {
          return Optional.empty();
        }

        @Override
        public Optional<Text> atCall(Active.AtCall place) {
          return Optional.empty();
        }

        @Override
        public Optional<Text> atProblem(Active.AtProblem place) {
          return Optional.of(place.problem());
        }
      };
}
