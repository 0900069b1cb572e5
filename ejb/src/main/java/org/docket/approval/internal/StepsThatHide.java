package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.Definitions;
import org.docket.record.Concealed;
import org.docket.record.TurnsThatHide;

/** What the tasks that people have now hide from them, by the chains of their approvals. */
@ApplicationScoped
public class StepsThatHide implements TurnsThatHide {

  private final ApprovalStore store;
  private final Processes processes;
  private final Definitions definitions;

  @Inject
  public StepsThatHide(ApprovalStore store, Processes processes, Definitions definitions) {
    this.store = store;
    this.processes = processes;
    this.definitions = definitions;
  }

  @Override
  public Concealed now(UUID record, UUID person) {
    return store.openTasksOfRecord(record, person).stream()
        .filter(ApprovalStore.Found::candidate)
        .map(this::hidden)
        .reduce(Concealed::inCommonWith)
        .orElse(Concealed.NOTHING);
  }

  private Concealed hidden(ApprovalStore.Found open) {
    return chain(processes.require(open.approval()))
        .map(map -> TaskFields.hiddenIn(map, open.task(), open.approval()))
        .orElse(Concealed.NOTHING);
  }

  @Override
  public Set<String> nowInAny(String form, UUID person) {
    Set<String> paths = new TreeSet<>();
    for (ApprovalStore.Asked asked : store.stepsAskedAt(form, person)) {
      definitions
          .release(asked.release())
          .find(ProcessDefinition.class, asked.process())
          .flatMap(StepsThatHide::chain)
          .ifPresent(map -> paths.addAll(pathsAt(map, asked.step())));
    }
    return paths;
  }

  private static Set<String> pathsAt(ChainMap map, String key) {
    Set<String> paths = new TreeSet<>();
    if (map.findStep(key).orElse(null) instanceof HumanStep step) {
      paths.addAll(step.fields().hide());
      if (step.fields().ownLines()) {
        map.tableAround(map.addressOf(key)).ifPresent(paths::add);
      }
    }
    return paths;
  }

  @Override
  public boolean mayHide(String form) {
    return processes
        .withChain(form, definitions.liveRelease())
        .flatMap(StepsThatHide::chain)
        .filter(StepsThatHide::hides)
        .isPresent();
  }

  private static boolean hides(ChainMap map) {
    return map.steps().stream()
        .map(map::step)
        .anyMatch(step -> step instanceof HumanStep human && human.fields().hides());
  }

  private static Optional<ChainMap> chain(ProcessDefinition process) {
    return process.chain().map(ChainMap::of);
  }
}
