package org.docket.expression.internal.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.docket.expression.internal.syntax.Syntax.Test;

/**
 * How deep a tree is. Measured without recursion: a long chain of operators is a deep tree, and
 * everything after this walks the tree recursively.
 */
final class Depth {
  private record At(Syntax node, int depth) {}

  private Depth() {}

  static int of(Syntax tree) {
    int deepest = 0;
    Deque<At> open = new ArrayDeque<>(List.of(new At(tree, 1)));
    while (!open.isEmpty()) {
      At at = open.pop();
      deepest = Math.max(deepest, at.depth());
      int own = at.node() instanceof Syntax.In in ? in.tests().size() : 1;
      parts(at.node()).forEach(part -> open.push(new At(part, at.depth() + own)));
    }
    return deepest;
  }

  private static List<Syntax> parts(Syntax node) {
    if (node instanceof Syntax.Call call) {
      return call.arguments();
    }
    if (node instanceof Syntax.ListLiteral list) {
      return list.items();
    }
    if (node instanceof Syntax.Logic logic) {
      return List.of(logic.left(), logic.right());
    }
    if (node instanceof Syntax.Member member) {
      return List.of(member.of());
    }
    if (node instanceof Syntax.Bracket bracket) {
      return List.of(bracket.of(), bracket.inner());
    }
    if (node instanceof Syntax.Grouped grouped) {
      return List.of(grouped.inner());
    }
    return partsOfControl(node);
  }

  private static List<Syntax> partsOfControl(Syntax node) {
    if (node instanceof Syntax.If choice) {
      return List.of(choice.condition(), choice.yes(), choice.no());
    }
    if (node instanceof Syntax.Quantified quantified) {
      return List.of(quantified.list(), quantified.condition());
    }
    if (node instanceof Syntax.For loop) {
      return loop.upTo() == null
          ? List.of(loop.list(), loop.body())
          : List.of(loop.list(), loop.upTo(), loop.body());
    }
    return node instanceof Syntax.In in ? partsOf(in) : List.of();
  }

  private static List<Syntax> partsOf(Syntax.In in) {
    List<Syntax> parts = new ArrayList<>(List.of(in.value()));
    for (Test test : in.tests()) {
      if (test instanceof Test.Range range) {
        parts.add(range.low());
        parts.add(range.high());
      } else if (test instanceof Test.Compared compared) {
        parts.add(compared.value());
      } else if (test instanceof Test.Value value) {
        parts.add(value.value());
      }
    }
    return parts;
  }
}
