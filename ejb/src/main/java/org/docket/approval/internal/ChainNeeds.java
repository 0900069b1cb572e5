package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.definition.Definitions;
import org.docket.expression.Path;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.docket.record.RunningNeeds;
import org.docket.record.moving.MoveProblems;

/**
 * What an approval that runs still needs of the form that it began with: the chain stays as it was,
 * so every field that any of its steps names has to be there, as the same kind.
 */
@ApplicationScoped
public class ChainNeeds implements RunningNeeds {

  private final ApprovalStore store;
  private final Processes processes;
  private final Definitions definitions;

  @Inject
  public ChainNeeds(ApprovalStore store, Processes processes, Definitions definitions) {
    this.store = store;
    this.processes = processes;
    this.definitions = definitions;
  }

  @Override
  public Optional<Problem> refusal(UUID record, FormDefinition older, FormDefinition newer) {
    Optional<ApprovalRow> running = store.latest(record).filter(ApprovalRow::isRunning);
    return running.flatMap(
        row -> processes.require(row).chain().flatMap(chain -> refusal(row, chain, older, newer)));
  }

  private Optional<Problem> refusal(
      ApprovalRow row, ChainDefinition chain, FormDefinition older, FormDefinition newer) {
    ChainMap map = ChainMap.of(chain);
    for (String key : map.steps()) {
      ChainStep step = map.step(key);
      List<Text> lacking = lacking(step, older, newer);
      if (!lacking.isEmpty()) {
        return Optional.of(MoveProblems.neededByApproval(step.title(), lacking));
      }
      if (step instanceof SpawnStep spawn && startsAnother(row, spawn)) {
        return Optional.of(MoveProblems.startsByApproval(step.title()));
      }
    }
    List<Text> decisive = changed(conditions(chain, older), older, newer);
    return decisive.isEmpty()
        ? Optional.empty()
        : Optional.of(MoveProblems.neededByApproval(Text.of("conditions", "分支条件"), decisive));
  }

  /** Titles of what a chain needs of the form it is bound to and another form does not have. */
  static List<Text> lackingFor(ChainDefinition chain, FormDefinition bound, FormDefinition other) {
    if (bound.revision().equals(other.revision())) {
      return List.of();
    }
    ChainMap map = ChainMap.of(chain);
    Set<Text> lacking = new LinkedHashSet<>();
    map.steps().forEach(step -> lacking.addAll(lacking(map.step(step), bound, other)));
    lacking.addAll(changed(conditions(chain, bound), bound, other));
    return List.copyOf(lacking);
  }

  /** What conditions, people and deadlines of the chain name. */
  private static Set<String> conditions(ChainDefinition chain, FormDefinition older) {
    Set<String> names = new TreeSet<>(chain.needs().keySet());
    names.removeIf(name -> older.field(name).isEmpty());
    return names;
  }

  private boolean startsAnother(ApprovalRow row, SpawnStep spawn) {
    Optional<String> then =
        Optional.of(definitions.require(FormDefinition.class, spawn.form(), row.releaseId()))
            .map(FormDefinition::revision);
    Optional<String> now =
        definitions.live().find(FormDefinition.class, spawn.form()).map(FormDefinition::revision);
    return !then.equals(now);
  }

  private static List<Text> lacking(ChainStep step, FormDefinition older, FormDefinition newer) {
    Set<String> named = new TreeSet<>();
    if (step instanceof HumanStep human) {
      Stream.of(human.fields().edit(), human.fields().require(), human.fields().hide())
          .forEach(named::addAll);
    } else if (step instanceof SpawnStep spawn) {
      named.addAll(spawn.returns().keySet());
      spawn.with().values().forEach(formula -> add(formula.compiled().references(), named));
    }
    if (step instanceof CallStep call) {
      call.expressions().forEach(expression -> add(expression.references(), named));
    }
    for (StepOutcome outcome : step.outcomes()) {
      named.addAll(outcome.require());
      named.addAll(outcome.set().keySet());
    }
    return changed(named, older, newer);
  }

  private static void add(Set<Path> paths, Set<String> named) {
    paths.forEach(path -> named.add(path.root()));
  }

  /** Titles of those that the newer form lacks or has as another kind. */
  private static List<Text> changed(Set<String> names, FormDefinition older, FormDefinition newer) {
    List<Text> titles = new ArrayList<>();
    for (String name : names) {
      Optional<FieldDefinition> before = older.at(name.replace('/', '.'));
      Optional<FieldDefinition> after = newer.at(name.replace('/', '.'));
      boolean stays =
          before.isEmpty()
              || after.filter(now -> now.kind().id().equals(before.get().kind().id())).isPresent();
      if (!stays) {
        titles.add(before.get().title());
      }
    }
    return titles;
  }
}
