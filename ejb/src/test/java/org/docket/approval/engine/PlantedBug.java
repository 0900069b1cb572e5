package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                  state.spawned()),
              progress.events())
          : progress;
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

  private static ApprovalState withActive(ApprovalState state, Optional<Active> active) {
    return new ApprovalState(
        state.visits(), active, state.end(), state.done(), state.skipped(), state.spawned());
  }
}
