package org.docket.approval.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Formula;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.organization.Resolution;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Starts the records that steps spawn, and takes back what they return. */
final class Spawning {

  private final RecordStore records;
  private final ApprovalStore store;

  Spawning(RecordStore records, ApprovalStore store) {
    this.records = records;
    this.store = store;
  }

  /** The new record; it may have ended already when its form has no chain. */
  OpenRecord spawn(RunningApproval approval, ApprovalEvent.Spawned event, UUID previous) {
    SpawnStep step = step(approval, event.step());
    RunningApproval there = approval.at(event.visit());
    Map<String, @Nullable Object> values =
        evaluate(step.with(), there.facts().values(), approval.facts().context());
    UUID creator = creator(there, step, previous);
    OpenRecord child =
        records.spawn(
            approval.record(), new RecordStore.Child(step.form(), creator, step.mapping(), values));
    store.add(new SpawnRow(child.id(), approval.row().id(), event.step(), event.visit()));
    return child;
  }

  /** What the step takes over from the record that it started. */
  void takeBack(RunningApproval approval, String stepKey, OpenRecord child) {
    SpawnStep step = step(approval, stepKey);
    if (!step.returns().isEmpty()) {
      approval.record().set(evaluate(step.returns(), child.values(), approval.facts().context()));
    }
  }

  private static UUID creator(RunningApproval approval, SpawnStep step, UUID previous) {
    if (step.by().isEmpty()) {
      return previous;
    }
    Resolution found = approval.facts().resolve(step.by(), approval.state());
    List<UUID> people =
        found.isNobody() ? approval.facts().processOwner().people() : found.people();
    return people.isEmpty() ? previous : people.get(0);
  }

  static Map<String, @Nullable Object> evaluate(
      Map<String, Formula> formulas, Values over, EvaluationContext context) {
    Map<String, @Nullable Object> values = new HashMap<>();
    formulas.forEach(
        (field, formula) -> values.put(field, formula.compiled().evaluate(over, context)));
    return values;
  }

  private static SpawnStep step(RunningApproval approval, String key) {
    return (SpawnStep) ChainMap.of(approval.chain()).step(key);
  }
}
