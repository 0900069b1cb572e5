package org.docket.approval.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Inside;
import org.docket.form.EditMask;
import org.docket.record.StepEdit;

/** What a step lets people change: some fields, and of a table only the lines of its item. */
record TaskFields(HumanStep step, Map<String, Set<String>> lines) {

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
    return new StepEdit(mask.onlyLines(lines), require, new LinkedHashSet<>(step.fields().hide()));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
