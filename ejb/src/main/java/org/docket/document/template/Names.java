package org.docket.document.template;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.docket.problem.Location;

/** The names that a place in a template can see, from the inside out. */
final class Names {

  private static final Pattern ROOT = Pattern.compile("^\\$!?\\{?([A-Za-z_][\\w-]*)");

  private final Map<String, Shape> given;
  private final Deque<Map<String, Shape>> scopes = new ArrayDeque<>();

  Names(Map<String, Shape> given) {
    this.given = given;
    scopes.push(given);
  }

  /** Variables of {@code #set} live in the whole body. */
  void declareAssigned(Node root) {
    Map<String, Shape> assigned = new HashMap<>();
    collectAssigned(root, assigned);
    scopes.push(assigned);
  }

  boolean isGiven(String name) {
    return given.containsKey(name) || name.equals("fn") || name.equals("foreach");
  }

  boolean knows(String name) {
    return scopes.stream().anyMatch(scope -> scope.containsKey(name));
  }

  Collection<String> known() {
    Set<String> all = new TreeSet<>(Set.of("fn"));
    scopes.forEach(scope -> all.addAll(scope.keySet()));
    return all;
  }

  Shape shape(String name) {
    return scopes.stream()
        .map(scope -> scope.get(name))
        .filter(shape -> shape != null)
        .findFirst()
        .orElseGet(Shape::open);
  }

  /** Of the thing that a whole path leads to; open where a step is not known. */
  Shape shapeOf(ASTReference reference) {
    Shape shape = shape(rootOf(reference));
    for (Node step : MacroTable.children(reference)) {
      shape =
          step instanceof ASTIdentifier identifier
              ? shape.member(image(identifier)).orElseGet(Shape::open)
              : Shape.open();
    }
    return shape;
  }

  void within(Map<String, Shape> inner, Runnable work) {
    scopes.push(inner);
    try {
      work.run();
    } finally {
      scopes.pop();
    }
  }

  void withinOpen(Collection<String> inner, Runnable work) {
    Map<String, Shape> open = new HashMap<>();
    inner.forEach(name -> open.put(name, Shape.open()));
    within(open, work);
  }

  /** The name after the dollar sign; Velocity itself knows it only after its own set-up. */
  static String rootOf(ASTReference reference) {
    Matcher root = ROOT.matcher(reference.literal());
    return root.find() ? root.group(1) : reference.literal();
  }

  /** The text of the first token; Velocity itself fills its nodes only after its own set-up. */
  static String image(Node node) {
    return node instanceof SimpleNode simple ? simple.getFirstToken().image : node.literal();
  }

  static Location place(String file, Node node) {
    if (node instanceof SimpleNode simple) {
      Token first = simple.getFirstToken();
      return new Location(file, first.beginLine, first.beginColumn, "");
    }
    return Location.ofFile(file);
  }

  private static void collectAssigned(Node node, Map<String, Shape> assigned) {
    for (Node child : MacroTable.children(node)) {
      if (child instanceof ASTSetDirective set
          && set.jjtGetChild(0) instanceof ASTReference target) {
        assigned.put(rootOf(target), Shape.open());
      }
      collectAssigned(child, assigned);
    }
  }
}
