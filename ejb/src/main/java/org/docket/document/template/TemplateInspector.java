package org.docket.document.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTSubtractNode;
import org.apache.velocity.runtime.parser.node.Node;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/**
 * Walks the parsed body of a template when it is published and refuses all that the sandbox does
 * not offer: other directives, methods, changes to values, growth inside {@code #set}, macros that
 * call themselves. What is known of the shape of the values is checked too. For one body.
 */
final class TemplateInspector {

  static final int MAX_DEPTH = 20;
  static final int MAX_UNFOLDED = 10_000;
  static final int MAX_RANGE = 1_000;
  static final Set<String> DIRECTIVES = Set.of("foreach", "macro", "break");
  private static final Set<String> ALLOWED =
      new TreeSet<>(List.of("if", "elseif", "else", "end", "foreach", "set", "macro", "break"));

  private final String file;
  private final Names names;
  private final MacroTable library;
  private final ProblemCollector problems;
  private MacroTable own = new MacroTable();

  TemplateInspector(
      String file, Map<String, Shape> shapes, MacroTable library, ProblemCollector problems) {
    this.file = file;
    this.names = new Names(shapes);
    this.library = library;
    this.problems = problems;
  }

  void inspect(Node root) {
    own = MacroTable.of((org.apache.velocity.runtime.parser.node.SimpleNode) root);
    own.definitions().forEach(this::inspectDefinition);
    names.declareAssigned(root);
    walk(root);
  }

  private void inspectDefinition(ASTDirective definition) {
    String name = MacroTable.nameOf(definition);
    long calls = own.unfolded(name);
    if (calls < 0 || library.defines(name)) {
      report(definition, TemplateProblems.macro(name));
    } else if (calls > MAX_UNFOLDED) {
      report(definition, TemplateProblems.macroDepth(MAX_UNFOLDED));
    }
  }

  private void walk(Node node) {
    if (node instanceof ASTDirective directive) {
      inspectDirective(directive);
    } else if (node instanceof ASTSetDirective set) {
      inspectSet(set);
    } else if (node instanceof ASTReference reference) {
      inspectReference(reference);
    } else if (node instanceof ASTIntegerRange range) {
      inspectRange(range);
    } else if (node instanceof ASTMap || isMixedList(node)) {
      report(node, TemplateProblems.literal());
    } else {
      MacroTable.children(node).forEach(this::walk);
    }
  }

  private void inspectDirective(ASTDirective directive) {
    switch (directive.getDirectiveName()) {
      case "foreach" -> inspectLoop(directive);
      case "macro" -> inspectMacroBody(directive);
      case "break" -> {}
      default -> inspectCall(directive);
    }
  }

  private void inspectLoop(ASTDirective loop) {
    List<Node> parts = MacroTable.children(loop);
    if (parts.size() < 4 || !(parts.get(0) instanceof ASTReference variable)) {
      report(loop, TemplateProblems.directive("foreach", ALLOWED));
      return;
    }
    walk(parts.get(2));
    Shape item =
        parts.get(2) instanceof ASTReference list ? names.shapeOf(list).item() : Shape.open();
    names.within(
        Map.of(Names.rootOf(variable), item, "foreach", LoopShape.SHAPE),
        () -> parts.subList(3, parts.size()).forEach(this::walk));
  }

  private void inspectMacroBody(ASTDirective definition) {
    List<Node> parts = MacroTable.children(definition);
    names.withinOpen(
        MacroTable.parametersOf(definition),
        () -> parts.stream().skip(1).filter(p -> !(p instanceof ASTReference)).forEach(this::walk));
  }

  private void inspectCall(ASTDirective call) {
    String name = MacroTable.called(call);
    boolean block = call.getDirectiveName().startsWith("@");
    if (!library.defines(name) && (block || !own.defines(name))) {
      Set<String> allowed = new TreeSet<>(ALLOWED);
      allowed.addAll(library.names());
      allowed.addAll(own.names());
      report(call, TemplateProblems.directive(call.getDirectiveName(), allowed));
      return;
    }
    List<Node> arguments = MacroTable.children(call);
    arguments.forEach(this::walk);
    if (name.equals("subtotals")) {
      inspectColumns(arguments);
    }
  }

  /** The names of columns that are written behind a table. */
  private void inspectColumns(List<Node> arguments) {
    if (arguments.isEmpty() || !(unwrap(arguments.get(0)) instanceof ASTReference table)) {
      return;
    }
    Shape line = names.shapeOf(table).item();
    for (Node argument : arguments.subList(1, arguments.size())) {
      if (unwrap(argument) instanceof ASTStringLiteral written) {
        String listed = Names.image(written).replaceAll("[\"']", "");
        GroupedLines.names(listed).stream()
            .filter(column -> line.member(column).isEmpty())
            .forEach(column -> report(argument, TemplateProblems.property(column, line.names())));
      }
    }
  }

  private void inspectSet(ASTSetDirective set) {
    Node target = set.jjtGetChild(0);
    if (target.jjtGetNumChildren() > 0) {
      report(set, TemplateProblems.set("values are read, never changed", "值只能读取，不能修改"));
    } else if (target instanceof ASTReference name && names.isGiven(Names.rootOf(name))) {
      report(
          set,
          TemplateProblems.set(
              "$" + Names.rootOf(name) + " belongs to Docket; choose another name",
              "$" + Names.rootOf(name) + " 为系统保留名称，请换一个名称"));
    }
    Node value = unwrap(set.jjtGetChild(1));
    if ((value instanceof ASTMathNode && !isStep(value)) || value instanceof ASTObjectArray) {
      report(
          set,
          TemplateProblems.set(
              "only a value, or a value plus or minus a whole number; compute with $fn.add and $fn.times",
              "只能赋一个值，或一个值加减整数；其他计算请使用 $fn.add 和 $fn.times"));
    }
    walk(set.jjtGetChild(1));
  }

  /** {@code $n + 1}: grows by one step a time. */
  private static boolean isStep(Node value) {
    return (value instanceof ASTAddNode || value instanceof ASTSubtractNode)
        && unwrap(value.jjtGetChild(1)) instanceof ASTIntegerLiteral
        && unwrap(value.jjtGetChild(0)) instanceof ASTReference;
  }

  private static Node unwrap(Node node) {
    Node inner = node;
    while (inner instanceof org.apache.velocity.runtime.parser.node.ASTExpression
        && inner.jjtGetNumChildren() == 1) {
      inner = inner.jjtGetChild(0);
    }
    return inner;
  }

  private void inspectRange(ASTIntegerRange range) {
    Node from = unwrap(range.jjtGetChild(0));
    Node to = unwrap(range.jjtGetChild(1));
    if (!(from instanceof ASTIntegerLiteral)
        || !(to instanceof ASTIntegerLiteral)
        || span(from, to) >= MAX_RANGE) {
      report(range, TemplateProblems.range(MAX_RANGE));
    }
  }

  private static long span(Node from, Node to) {
    try {
      return Math.abs(Long.parseLong(to.literal()) - Long.parseLong(from.literal()));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static boolean isMixedList(Node node) {
    return node instanceof ASTObjectArray
        && MacroTable.children(node).stream()
            .map(TemplateInspector::unwrap)
            .anyMatch(i -> !(i instanceof ASTStringLiteral || i instanceof ASTIntegerLiteral));
  }

  private void inspectReference(ASTReference reference) {
    String root = Names.rootOf(reference);
    if (root.equals("fn")) {
      inspectFunction(reference);
      return;
    }
    if (!names.knows(root)) {
      report(reference, TemplateProblems.reference(root, names.known()));
      return;
    }
    Shape shape = names.shape(root);
    for (Node step : MacroTable.children(reference)) {
      if (step instanceof ASTMethod || step instanceof ASTIndex) {
        report(step, TemplateProblems.call(reference.literal()));
        return;
      }
      if (step instanceof ASTIdentifier identifier) {
        String name = Names.image(identifier);
        Shape outer = shape;
        if (outer.member(name).isEmpty()) {
          report(step, TemplateProblems.property(name, outer.names()));
          return;
        }
        shape = outer.member(name).orElseThrow();
      }
    }
  }

  private void inspectFunction(ASTReference reference) {
    List<Node> steps = MacroTable.children(reference);
    if (steps.size() != 1 || !(steps.get(0) instanceof ASTMethod method)) {
      report(reference, TemplateProblems.call(reference.literal()));
      return;
    }
    String name = Names.image(method.jjtGetChild(0));
    int count = method.jjtGetNumChildren() - 1;
    if (!Functions.names().contains(name)) {
      report(method, TemplateProblems.function(name, Functions.names()));
    } else if (!Functions.accepts(name, count)) {
      report(method, TemplateProblems.arguments(name, Functions.expected(name)));
    }
    List<Node> arguments = MacroTable.children(method).subList(1, count + 1);
    arguments.forEach(this::walk);
    if (name.equals("grouped")) {
      inspectColumns(arguments);
    }
  }

  private void report(Node node, Problem problem) {
    problems.add(problem.at(Names.place(file, node)));
  }
}
