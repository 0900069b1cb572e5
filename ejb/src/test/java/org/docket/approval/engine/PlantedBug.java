package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.End;

/** Engines with one fault each, which the promises must notice. */
enum PlantedBug implements ApprovalRun.Engine {
  FORGETS_TO_DROP_TASKS {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> kept = new ArrayList<>(progress.events());
      kept.removeIf(ApprovalEvent.TaskDropped.class::isInstance);
      return new Progress(progress.state(), kept);
    }
  },
  DOES_NOT_WAIT_FOR_THE_SIBLINGS {
    @Override
    Progress spoil(Progress progress) {
      return new Progress(
          withActive(
              progress.state(),
              progress
                  .state()
                  .active()
                  .map(
                      active ->
                          active instanceof Active.InBranches branches
                              ? branches.open().get(0).active()
                              : active)),
          progress.events());
    }
  },
  ASKS_TWICE {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> doubled = new ArrayList<>(progress.events());
      doubled.addAll(progress.events(ApprovalEvent.TaskOpened.class));
      return new Progress(progress.state(), doubled);
    }
  },
  JOINS_TWICE {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> doubled = new ArrayList<>(progress.events());
      doubled.addAll(progress.events(ApprovalEvent.BranchesJoined.class));
      return new Progress(progress.state(), doubled);
    }
  },
  ENDS_WITH_OPEN_WORK {
    @Override
    Progress spoil(Progress progress) {
      ApprovalState state = progress.state();
      boolean ends = state.done().size() > 2;
      return ends
          ? new Progress(
              new ApprovalState(
                  state.visits(),
                  state.active(),
                  Optional.of(End.COMPLETED),
                  state.done(),
                  state.skipped(),
                  state.spawned(),
                  state.last(),
                  state.inside(),
                  state.beside()),
              progress.events())
          : progress;
    }
  },
  FORGETS_WHOSE_TURN_IT_IS_NOW {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.TaskMoved.class);
    }
  },
  FORGETS_TO_ASK_AGAIN {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.TaskReopened.class);
    }
  },
  FORGETS_TO_GIVE_UP_CALLS {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.CallLeft.class);
    }
  },
  FORGETS_WHO_WAITS {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.TaskPaused.class);
    }
  },
  FORGETS_WHO_GOES_ON {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.TaskResumed.class);
    }
  },
  ASKS_LATER_ONES_AT_ONCE {
    @Override
    Progress spoil(Progress progress) {
      return withTurns(
          progress, turn -> turn.status() == Turn.Status.LATER ? turn.is(Turn.Status.OPEN) : turn);
    }
  },
  LETS_EVERYBODY_WAIT {
    @Override
    Progress spoil(Progress progress) {
      return withTurns(progress, turn -> turn.open() ? turn.is(Turn.Status.PAUSED) : turn);
    }
  },
  ASKS_NOBODY {
    @Override
    Progress spoil(Progress progress) {
      return withTurns(progress, turn -> turn.open() ? turn.asking(List.of()) : turn);
    }
  },
  ASKS_ONE_PERSON_FOR_ALL {
    @Override
    Progress spoil(Progress progress) {
      return withTurns(
          progress, turn -> turn.open() ? turn.asking(List.of(TestFacts.person(0))) : turn);
    }
  },
  GOES_ON_AFTER_THE_END {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> more = new ArrayList<>(progress.events());
      progress
          .state()
          .end()
          .ifPresent(end -> more.add(new ApprovalEvent.StepDone("s1", 1, "done")));
      return new Progress(progress.state(), more);
    }
  },
  ENDS_TWICE {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> doubled = new ArrayList<>(progress.events());
      doubled.addAll(progress.events(ApprovalEvent.Ended.class));
      return new Progress(progress.state(), doubled);
    }
  },
  ANSWERS_TWICE {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> doubled = new ArrayList<>(progress.events());
      doubled.addAll(progress.events(ApprovalEvent.TaskDone.class));
      return new Progress(progress.state(), doubled);
    }
  },
  FORGETS_TO_SAY_WHO_ANSWERED {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.TaskDone.class);
    }
  },
  FORGETS_THAT_IT_STOPPED {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.Stopped.class);
    }
  },
  STANDS_IN_THE_WRONG_BRANCH {
    @Override
    Progress spoil(Progress progress) {
      return new Progress(
          withActive(
              progress.state(),
              progress
                  .state()
                  .active()
                  .map(
                      active ->
                          active instanceof Active.InBranches branches
                              ? branches.withLanes(
                                  branches.open().stream()
                                      .map(
                                          lane -> new Active.Lane(lane.branch() + 1, lane.active()))
                                      .toList())
                              : active)),
          progress.events());
    }
  },
  FORGETS_TO_GIVE_UP_WAITS {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.WaitLeft.class);
    }
  },
  WAITS_ON_AFTERWARDS {
    @Override
    Progress spoil(Progress progress) {
      return without(progress, ApprovalEvent.WaitOver.class);
    }
  },
  TELLS_TWICE {
    @Override
    Progress spoil(Progress progress) {
      List<ApprovalEvent> doubled = new ArrayList<>();
      progress
          .events()
          .forEach(
              event -> {
                doubled.add(event);
                if (event instanceof ApprovalEvent.Informed) {
                  doubled.add(event);
                }
              });
      return new Progress(progress.state(), doubled);
    }
  },
  FORGETS_WHOSE_OPINION_IS_ASKED {
    @Override
    Progress spoil(Progress progress) {
      return withBeside(progress, List.of());
    }
  },
  AWAITS_OPINIONS_THAT_WERE_GIVEN {
    @Override
    Progress spoil(Progress progress) {
      return withBeside(
          progress,
          progress.state().beside().stream()
              .map(place -> place.with(turn -> turn.is(Turn.Status.OPEN)))
              .toList());
    }
  },
  WAITS_ALTHOUGH_ENOUGH_IS_DONE {
    @Override
    Progress spoil(Progress progress) {
      return withDone(progress, branches -> branches.done() + branches.open().size());
    }
  },

  FORGETS_WHICH_BRANCHES_ARE_DONE {
    @Override
    Progress spoil(Progress progress) {
      return withDone(progress, branches -> 0);
    }
  },

  STAYS_IN_A_PART_THAT_HAS_ENDED {
    @Override
    public Progress apply(
        ChainDefinition chain, ApprovalState state, Command command, Facts facts) {
      Progress progress = super.apply(chain, state, command, facts);
      boolean ended =
          progress.events(ApprovalEvent.StepDone.class).stream()
              .anyMatch(done -> done.outcome().startsWith("end-"));
      return ended
          ? new Progress(withActive(progress.state(), state.active()), progress.events())
          : progress;
    }

    @Override
    Progress spoil(Progress progress) {
      return progress;
    }
  },

  FORGETS_WHICH_ITEM_IT_IS_ABOUT {
    @Override
    Progress spoil(Progress progress) {
      ApprovalState state = progress.state();
      return new Progress(
          new ApprovalState(
              state.visits(),
              state.active(),
              state.end(),
              state.done(),
              state.skipped(),
              state.spawned(),
              state.last(),
              Map.of(),
              state.beside()),
          progress.events());
    }
  },

  FORGETS_THE_ITEMS_TO_COME {
    @Override
    Progress spoil(Progress progress) {
      return new Progress(
          withActive(
              progress.state(),
              progress
                  .state()
                  .active()
                  .map(
                      active ->
                          active instanceof Active.InBranches branches
                              ? branches.began(branches.items().size())
                              : active)),
          progress.events());
    }
  },

  WAITS_FOR_NOBODY {
    @Override
    Progress spoil(Progress progress) {
      return new Progress(withActive(progress.state(), Optional.empty()), progress.events());
    }
  };

  abstract Progress spoil(Progress progress);

  @Override
  public Progress apply(ChainDefinition chain, ApprovalState state, Command command, Facts facts) {
    return spoil(ChainEngine.apply(chain, state, command, facts));
  }

  private static Progress without(Progress progress, Class<? extends ApprovalEvent> kind) {
    return new Progress(
        progress.state(),
        progress.events().stream().filter(event -> !kind.isInstance(event)).toList());
  }

  private static Progress withTurns(Progress progress, UnaryOperator<Turn> change) {
    return new Progress(
        withActive(progress.state(), progress.state().active().map(at -> changed(at, change))),
        progress.events());
  }

  private static Active changed(Active active, UnaryOperator<Turn> change) {
    if (active instanceof Active.InBranches branches) {
      return branches.withLanes(
          branches.open().stream()
              .map(lane -> new Active.Lane(lane.branch(), changed(lane.active(), change)))
              .toList());
    }
    return active instanceof Active.AtStep at
        ? new Active.AtStep(
            at.step(), at.visit(), at.turns().stream().map(change).toList(), at.backTo())
        : active;
  }

  private static Progress withBeside(Progress progress, List<Active.AtStep> beside) {
    ApprovalState state = progress.state();
    return new Progress(
        new ApprovalState(
            state.visits(),
            state.active(),
            state.end(),
            state.done(),
            state.skipped(),
            state.spawned(),
            state.last(),
            state.inside(),
            beside),
        progress.events());
  }

  private static Progress withDone(Progress progress, ToIntFunction<Active.InBranches> done) {
    return new Progress(
        withActive(
            progress.state(),
            progress
                .state()
                .active()
                .map(
                    active ->
                        active instanceof Active.InBranches branches
                            ? new Active.InBranches(
                                branches.parallel(),
                                branches.open(),
                                done.applyAsInt(branches),
                                branches.items(),
                                branches.opened())
                            : active)),
        progress.events());
  }

  private static ApprovalState withActive(ApprovalState state, Optional<Active> active) {
    return new ApprovalState(
        state.visits(),
        active,
        state.end(),
        state.done(),
        state.skipped(),
        state.spawned(),
        state.last(),
        state.inside(),
        state.beside());
  }
}
