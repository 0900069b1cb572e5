package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tree as JSON for the browser: maps, lists, strings, numbers and booleans only. */
public final class NodeJson {
  private NodeJson() {}

  public static Map<String, Object> of(Node node) {
    Map<String, Object> json = new TreeMap<>(node.json());
    json.put("from", node.span().start());
    json.put("to", node.span().end());
    return json;
  }

  static List<Map<String, Object>> of(List<Node> nodes) {
    return nodes.stream().map(NodeJson::of).toList();
  }
}
