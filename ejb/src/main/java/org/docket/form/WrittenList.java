package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** The items of a code list that are written in its file, each with those under it. */
final class WrittenList {

  private final Map<String, ListColumn> columns;
  private final ProblemCollector problems;
  private final List<LocatedItem> found = new ArrayList<>();

  WrittenList(Map<String, ListColumn> columns, ProblemCollector problems) {
    this.columns = columns;
    this.problems = problems;
  }

  List<LocatedItem> items(MapNode root) {
    root.map("items").ifPresent(items -> add(items, null));
    return found;
  }

  private void add(MapNode items, @Nullable String parent) {
    items
        .entries()
        .forEach(
            (code, node) -> {
              MapNode more = node instanceof MapNode map && map.has("title") ? map : null;
              found.add(new LocatedItem(item(code, node, more, parent), items.keyLocation(code)));
              if (more != null) {
                more.map("items").ifPresent(under -> add(under, code));
              }
            });
  }

  private ListItem item(String code, Node node, @Nullable MapNode more, @Nullable String parent) {
    if (more == null) {
      return new ListItem(code, MapNode.textOf(node), parent, true, Map.of());
    }
    Text title = more.requireText("title");
    return new ListItem(code, title, parent, more.flag("active", true), values(more));
  }

  private Map<String, Object> values(MapNode item) {
    Map<String, Object> values = new LinkedHashMap<>();
    item.map("values")
        .ifPresent(map -> map.entries().forEach((key, node) -> value(key, node, map, values)));
    return values;
  }

  private void value(String key, Node node, MapNode map, Map<String, Object> values) {
    ListColumn column = columns.get(key);
    if (column == null) {
      problems.add(FormProblems.unknownListColumn(key, columns.keySet(), map.keyLocation(key)));
    } else if (node instanceof ScalarNode scalar) {
      Optional<Object> value = column.read(scalar.text());
      if (value.isEmpty()) {
        problems.add(FormProblems.wrongListValue(key, column, scalar.text(), scalar.location()));
      }
      value.ifPresent(some -> values.put(key, some));
    }
  }
}
