package org.docket.expression.internal.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Accepted;
import org.docket.expression.NumberBands;
import org.docket.expression.Path;
import org.docket.expression.Type;
import org.docket.expression.ValueSet;
import org.docket.expression.Words;
import org.jspecify.annotations.Nullable;

/** Tells for which values of its only name a condition holds, where its text alone tells that. */
public final class Acceptance {

  private Acceptance() {}

  /** Empty for a condition that is about several names, or compares with what is not written. */
  public static Optional<Accepted> of(Node condition) {
    if (condition instanceof LogicNode logic) {
      return logic(logic);
    }
    if (condition instanceof CallNode call) {
      return call(call);
    }
    Path path = condition.reference();
    return path != null && condition.type().equals(Type.YES_NO)
        ? Optional.of(new Accepted(path, Words.only(true)))
        : Optional.empty();
  }

  private static Optional<Accepted> logic(LogicNode logic) {
    Optional<Accepted> left = of(logic.left());
    Optional<Accepted> right = of(logic.right());
    if (left.isEmpty() || right.isEmpty() || !left.get().path().equals(right.get().path())) {
      return Optional.empty();
    }
    ValueSet one = left.get().values();
    ValueSet other = right.get().values();
    return Optional.of(
        new Accepted(left.get().path(), logic.and() ? one.and(other) : one.or(other)));
  }

  private static Optional<Accepted> call(CallNode call) {
    if (call.function().id().equals("not")) {
      return of(call.parts().get(0)).map(inner -> new Accepted(inner.path(), inner.values().not()));
    }
    if (call.parts().size() != 2) {
      return Optional.empty();
    }
    Node left = call.parts().get(0);
    Node right = call.parts().get(1);
    return call.function().id().equals("in")
        ? member(left, right)
        : compared(left, call.function().id(), right)
            .or(() -> compared(right, mirrored(call.function().id()), left));
  }

  private static Optional<Accepted> member(Node name, Node list) {
    Path path = name.reference();
    if (path == null || !(list instanceof ListNode values)) {
      return Optional.empty();
    }
    List<Optional<ValueSet>> sets =
        values.parts().stream().map(part -> compared("equal", literal(part))).toList();
    return sets.stream().allMatch(Optional::isPresent)
        ? sets.stream()
            .map(Optional::orElseThrow)
            .reduce(ValueSet::or)
            .map(all -> new Accepted(path, all))
        : Optional.empty();
  }

  private static Optional<Accepted> compared(Node name, String operator, Node value) {
    Path path = name.reference();
    return path == null
        ? Optional.empty()
        : compared(operator, literal(value)).map(set -> new Accepted(path, set));
  }

  private static @Nullable Object literal(Node node) {
    if (node instanceof LiteralNode literal) {
      return literal.value();
    }
    boolean negated = node instanceof CallNode call && call.function().id().equals("negate number");
    return negated && literal(node.parts().get(0)) instanceof BigDecimal number
        ? number.negate()
        : null;
  }

  private static Optional<ValueSet> compared(String operator, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.ofNullable(numbers(operator, number));
    }
    Words only =
        value instanceof String text
            ? Words.only(List.of(text))
            : value instanceof Boolean answer ? Words.only(answer) : null;
    return only == null
        ? Optional.empty()
        : switch (operator) {
          case "equal" -> Optional.of(only);
          case "unequal" -> Optional.of(only.not());
          default -> Optional.empty();
        };
  }

  private static @Nullable ValueSet numbers(String operator, BigDecimal number) {
    return switch (operator) {
      case "equal" -> NumberBands.only(number);
      case "unequal" -> NumberBands.only(number).not();
      case "less" -> NumberBands.upTo(number, false);
      case "at most" -> NumberBands.upTo(number, true);
      case "more" -> NumberBands.upTo(number, true).not();
      case "at least" -> NumberBands.upTo(number, false).not();
      default -> null;
    };
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "less" -> "more";
      case "at most" -> "at least";
      case "more" -> "less";
      case "at least" -> "at most";
      default -> operator;
    };
  }
}
