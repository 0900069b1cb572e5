package org.docket.document.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTWord;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** The macros that a body defines, and which macros each of them calls. */
final class MacroTable {

  private final Map<String, Macro> macros = new LinkedHashMap<>();

  static MacroTable of(SimpleNode root) {
    MacroTable table = new MacroTable();
    table.collect(root);
    return table;
  }

  Set<String> names() {
    return macros.keySet();
  }

  boolean defines(String name) {
    return macros.containsKey(name);
  }

  List<ASTDirective> definitions() {
    return macros.values().stream().map(Macro::definition).toList();
  }

  static String nameOf(ASTDirective definition) {
    return definition.jjtGetChild(0) instanceof ASTWord word ? word.literal() : "";
  }

  static List<String> parametersOf(ASTDirective definition) {
    List<String> names = new ArrayList<>();
    for (Node child : children(definition)) {
      if (child instanceof ASTReference reference) {
        names.add(Names.rootOf(reference));
      }
    }
    return names;
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      children.add(node.jjtGetChild(i));
    }
    return children;
  }

  static String called(ASTDirective call) {
    String name = call.getDirectiveName();
    return name.startsWith("@") ? name.substring(1) : name;
  }

  /**
   * How many macro calls one call of this macro unfolds to.
   *
   * @return a negative number when it calls itself
   */
  long unfolded(String name) {
    return unfolded(name, new HashSet<>(), new HashMap<>());
  }

  private long unfolded(String name, Set<String> open, Map<String, Long> known) {
    Macro macro = macros.get(name);
    if (macro == null) {
      return 1;
    }
    Long counted = known.get(name);
    if (counted != null) {
      return counted;
    }
    if (!open.add(name)) {
      return -1;
    }
    long calls = 1;
    for (String callee : macro.calls()) {
      long more = unfolded(callee, open, known);
      if (more < 0) {
        return -1;
      }
      calls = Math.min(Integer.MAX_VALUE, calls + more);
    }
    open.remove(name);
    known.put(name, calls);
    return calls;
  }

  private void collect(Node node) {
    for (Node child : children(node)) {
      if (child instanceof ASTDirective directive && directive.getDirectiveName().equals("macro")) {
        List<String> calls = new ArrayList<>();
        calls(directive, calls);
        macros.put(nameOf(directive), new Macro(directive, calls));
      }
      collect(child);
    }
  }

  private static void calls(Node node, List<String> found) {
    for (Node child : children(node)) {
      if (child instanceof ASTDirective directive
          && !TemplateInspector.DIRECTIVES.contains(directive.getDirectiveName())) {
        found.add(called(directive));
      }
      calls(child, found);
    }
  }

  private record Macro(ASTDirective definition, List<String> calls) {}
}
