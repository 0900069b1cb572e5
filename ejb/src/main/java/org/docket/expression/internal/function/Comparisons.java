package org.docket.expression.internal.function;

import java.util.List;
import java.util.function.IntPredicate;
import org.docket.expression.internal.function.Function.Nulls;
import org.jspecify.annotations.Nullable;

/** Equality, order, and what deals with values that are missing. */
final class Comparisons {
  private Comparisons() {}

  static void register(Table table) {
    table.add(
        "equal",
        "=",
        "left: any?, right: any? -> yes-no",
        a -> Keys.equal(a.any(0), a.any(1), a.run()));
    table.add(
        "unequal",
        "!=",
        "left: any?, right: any? -> yes-no",
        a -> !Keys.equal(a.any(0), a.any(1), a.run()));
    order(table, "less", "<", difference -> difference < 0);
    order(table, "at most", "<=", difference -> difference <= 0);
    order(table, "more", ">", difference -> difference > 0);
    order(table, "at least", ">=", difference -> difference >= 0);
    table.add(
        "between",
        "value: ordered, low: ordered, high: ordered -> yes-no",
        a ->
            Keys.compare(a.any(0), a.any(1), a.run()) >= 0
                && Keys.compare(a.any(0), a.any(2), a.run()) <= 0);
    table.add(
        "in",
        "in",
        "value: any?, list: list of T -> yes-no",
        a -> a.list(1).stream().anyMatch(each -> Keys.equal(a.any(0), each, a.run())));
    table.add("not", "condition: yes-no -> yes-no", a -> !a.yes(0));
    table.add("exists", "value: any? -> yes-no", a -> a.any(0) != null);
    table.add("coalesce", "coalesce", "values: T... -> T", Nulls.SOME, Comparisons::coalesce);
    table.add(
        "is empty",
        "is empty",
        "list: list of T? -> yes-no",
        a -> a.any(0) == null || ((List<?>) a.any(0)).isEmpty());
    table.add(
        "is blank",
        "is blank",
        "text: text? -> yes-no",
        a -> a.any(0) == null || Texts.trim(a.text(0)).isEmpty());
  }

  private static void order(Table table, String id, String symbol, IntPredicate holds) {
    table.add(
        id,
        symbol,
        "left: ordered, right: ordered -> yes-no",
        a -> holds.test(Keys.compare(a.any(0), a.any(1), a.run())));
  }

  private static @Nullable Object coalesce(Arguments arguments) {
    for (Object value : arguments.values()) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
