package org.docket.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.MapNode;
import org.docket.problem.ProblemCollector;

/** Says what is wrong with how the items of a code list stand under one another. */
final class ListTreeCheck {

  private final Map<String, LocatedItem> byCode;
  private final ProblemCollector problems;

  private ListTreeCheck(List<LocatedItem> items, ProblemCollector problems) {
    this.problems = problems;
    this.byCode =
        items.stream()
            .collect(Collectors.toMap(entry -> entry.item().code(), entry -> entry, (a, b) -> a));
  }

  static CodeTree of(List<LocatedItem> items, int levels, MapNode root, ProblemCollector problems) {
    ListTreeCheck tree = new ListTreeCheck(items, problems);
    tree.check(items, levels);
    if (levels == 0 && items.stream().anyMatch(entry -> entry.item().parent() != null)) {
      problems.add(FormProblems.noLevels(root.location()));
    }
    return new CodeTree(items.stream().map(LocatedItem::item).toList());
  }

  private void check(List<LocatedItem> items, int levels) {
    Set<String> seen = new HashSet<>();
    for (LocatedItem entry : items) {
      ListItem item = entry.item();
      if (!seen.add(item.code())) {
        problems.add(FormProblems.listCodeTwice(item.code(), entry.location()));
      } else if (item.parent() != null && !byCode.containsKey(item.parent())) {
        problems.add(
            FormProblems.unknownListParent(
                item.code(), item.parent(), byCode.keySet(), entry.location()));
      } else if (levels > 0 && depth(item) > levels) {
        problems.add(FormProblems.listTooDeep(item.code(), levels, entry.location()));
      }
    }
  }

  /** More than there are items when they stand under one another in a circle. */
  private int depth(ListItem item) {
    int depth = 1;
    String parent = item.parent();
    while (parent != null && byCode.containsKey(parent) && depth <= byCode.size()) {
      depth++;
      parent = byCode.get(parent).item().parent();
    }
    return depth;
  }
}
