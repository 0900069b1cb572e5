package org.docket.approval.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.LineRule;
import org.docket.approval.engine.Inside;
import org.docket.approval.engine.Turn;
import org.docket.form.EditMask;
import org.docket.record.Concealed;
import org.docket.record.StepEdit;

/** What a step lets people change: some fields, and of a table only the lines of its item. */
record TaskFields(HumanStep step, Map<String, Set<String>> lines) {

  /** What a task hides; nothing where it is about no step of people. */
  static Concealed hiddenIn(ChainMap map, TaskRow task, ApprovalRow approval) {
    return map.findStep(task.step())
        .filter(HumanStep.class::isInstance)
        .map(HumanStep.class::cast)
        .filter(step -> step.fields().hides())
        .map(step -> of(map, step, approval.inside(Turn.visitOf(task.turn()))).hidden())
        .orElse(Concealed.NOTHING);
  }

  static TaskFields of(ChainMap map, HumanStep step, List<Inside> items) {
    Map<String, Set<String>> lines = new HashMap<>();
    for (Inside inside : items) {
      ForEach each = (ForEach) map.block(inside.block());
      if (each.over() instanceof ForEach.Over.Lines over) {
        Set<String> rows = new HashSet<>(inside.item().rows());
        lines.merge(over.table(), rows, TaskFields::both);
      }
    }
    return new TaskFields(step, lines);
  }

  /** What a turn in this task may change, and what must be there afterwards. */
  StepEdit edit(Set<String> require) {
    EditMask mask =
        step.fields().whole()
            ? EditMask.everything()
            : EditMask.only(new LinkedHashSet<>(step.fields().edit()));
    return new StepEdit(mask.onlyLines(lines), require, hidden());
  }

  /** What the step hides from those who are asked in this task. */
  Concealed hidden() {
    return new Concealed(
        new LinkedHashSet<>(step.fields().hide()), step.fields().ownLines() ? lines : Map.of());
  }

  /** Whether the line is one of those of the task. */
  boolean allows(String table, String row) {
    Set<String> some = lines.get(table);
    return some == null || some.contains(row);
  }

  /** Of these lines the columns that are decided, and nothing else. */
  static StepEdit editOfLines(LineRule rule, Collection<String> rows) {
    EditMask mask = EditMask.only(Set.copyOf(rule.columns()));
    return new StepEdit(
        mask.onlyLines(Map.of(rule.table(), Set.copyOf(rows))), Set.of(), Concealed.NOTHING);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
