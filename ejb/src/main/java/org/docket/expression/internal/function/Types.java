package org.docket.expression.internal.function;

import java.util.Optional;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;

/** How types fit together. */
public final class Types {
  private Types() {}

  /** The type that takes the values of both, if there is one. */
  public static Optional<Type> join(Type left, Type right) {
    if (left == Type.NOTHING || left.equals(right)) {
      return Optional.of(right);
    }
    if (right == Type.NOTHING) {
      return Optional.of(left);
    }
    if (left instanceof Type.ListOf a && right instanceof Type.ListOf b) {
      return join(a.element(), b.element()).map(Type.ListOf::new);
    }
    return Optional.empty();
  }

  public static Optional<Field> join(Field left, Field right) {
    return join(left.type(), right.type())
        .map(type -> new Field(type, left.nullable() || right.nullable()));
  }

  /** Whether {@code =} can be true between values of the two. */
  public static boolean comparable(Type left, Type right) {
    return join(left, right).isPresent() || isKey(left, right) || isKey(right, left);
  }

  /** Whether a value of one type may stand where another is expected. */
  public static boolean fits(Type actual, Type expected) {
    return join(actual, expected).isPresent();
  }

  private static boolean isKey(Type record, Type text) {
    return record instanceof Type.RecordOf && text == Type.TEXT;
  }
}
