package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.docket.expression.internal.function.Function.Nulls;
import org.jspecify.annotations.Nullable;

/** Lists. Positions count from 1, negative ones from the end. */
final class Lists {
  private Lists() {}

  static void register(Table table) {
    table.add("count", "list: list of T -> number", a -> BigDecimal.valueOf(a.list(0).size()));
    table.add("sum", "list: items of number -> number", a -> sum(a.list(0)));
    table.add("mean", "mean", "list: items of number -> number", Nulls.SOME, Lists::mean);
    table.add("min", "min", "list: items of ordered -> ordered", Nulls.SOME, a -> extreme(a, -1));
    table.add("max", "max", "list: items of ordered -> ordered", Nulls.SOME, a -> extreme(a, 1));
    table.add(
        "all",
        "all",
        "list: items of yes-no -> yes-no",
        Nulls.ELEMENTS,
        a -> decided(a.list(0), false));
    table.add(
        "any",
        "any",
        "list: items of yes-no -> yes-no",
        Nulls.ELEMENTS,
        a -> decided(a.list(0), true));
    table.add(
        "list contains",
        "list: list of T, element: T? -> yes-no",
        a -> indexOf(a.list(0), a.any(1), a.run()) >= 0);
    table.add("index of", "list: list of T, element: T? -> list of number", Lists::indexesOf);
    table.add("distinct values", "list: list of T -> list of T", a -> distinct(a.list(0), a.run()));
    table.add("first", "list: list of T -> T?", a -> at(a.list(0), BigDecimal.ONE));
    table.add("last", "list: list of T -> T?", a -> at(a.list(0), BigDecimal.ONE.negate()));
    table.add(
        "element",
        "element",
        "list: list of T, position: number -> T?",
        a -> at(a.list(0), a.number(1)));
    table.add("sort", "list: list of ordered -> list of ordered", Lists::sort);
    table.add("reverse", "list: list of T -> list of T", Lists::reverse);
    table.add(
        "sublist", "list: list of T, start: number, length?: number -> list of T", Lists::sublist);
    table.add("append", "list: list of T, elements: T?... -> list of T", Lists::append);
    table.add("concatenate", "lists: list of T... -> list of T", Lists::concatenate);
    table.add("union", "lists: list of T... -> list of T", a -> distinct(concatenate(a), a.run()));
    table.add("flatten", "lists: list of list of T -> list of T", Lists::flatten);
    table.add("numbers", "numbers", "from: number, to: number -> list of number", Lists::numbers);
  }

  /** Elements that are missing count nothing; the sum of no rows is 0. */
  private static BigDecimal sum(List<?> list) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object element : list) {
      sum = element == null ? sum : sum.add((BigDecimal) element, Numbers.PRECISION);
    }
    return Numbers.fitted(sum);
  }

  private static @Nullable BigDecimal mean(Arguments a) {
    if (a.any(0) == null) {
      return null;
    }
    List<?> there = a.list(0).stream().filter(Objects::nonNull).toList();
    return there.isEmpty() ? null : Numbers.divide(sum(there), BigDecimal.valueOf(there.size()));
  }

  private static @Nullable Object extreme(Arguments a, int sign) {
    Object extreme = null;
    for (Object element : a.any(0) == null ? List.of() : a.list(0)) {
      if (element != null
          && (extreme == null || sign * Keys.compare(element, extreme, a.run()) > 0)) {
        extreme = element;
      }
    }
    return extreme;
  }

  /** The answer that one element can give alone; else null if one is missing; else the other. */
  private static @Nullable Object decided(List<?> list, boolean deciding) {
    if (list.contains(deciding)) {
      return deciding;
    }
    return list.stream().anyMatch(Objects::isNull) ? null : !deciding;
  }

  private static int indexOf(List<?> list, @Nullable Object element, Run run) {
    for (int i = 0; i < list.size(); i++) {
      if (Keys.equal(list.get(i), element, run)) {
        return i;
      }
    }
    return -1;
  }

  private static List<?> indexesOf(Arguments a) {
    List<?> list = a.list(0);
    List<@Nullable Object> indexes = Run.list();
    for (int i = 0; i < list.size(); i++) {
      if (Keys.equal(list.get(i), a.any(1), a.run())) {
        indexes.add(BigDecimal.valueOf(i + 1L));
      }
    }
    return indexes;
  }

  private static List<?> distinct(List<?> list, Run run) {
    Set<@Nullable Object> seen = new HashSet<>();
    List<@Nullable Object> distinct = Run.list();
    for (Object element : list) {
      if (seen.add(Keys.key(element, run))) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  private static @Nullable Object at(List<?> list, BigDecimal position) {
    if (position.stripTrailingZeros().scale() > 0
        || position.abs().compareTo(BigDecimal.valueOf(list.size())) > 0
        || position.signum() == 0) {
      return null;
    }
    int index = position.intValueExact();
    return list.get(index > 0 ? index - 1 : list.size() + index);
  }

  /** Upwards; elements that are missing come last. */
  private static List<?> sort(Arguments a) {
    List<@Nullable Object> sorted = new ArrayList<>(a.list(0));
    sorted.sort(
        (left, right) ->
            left == null || right == null
                ? Boolean.compare(left == null, right == null)
                : Keys.compare(left, right, a.run()));
    return sorted;
  }

  private static List<?> reverse(Arguments a) {
    List<@Nullable Object> reversed = new ArrayList<>(a.list(0));
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<?> sublist(Arguments a) {
    List<?> list = a.list(0);
    int position = a.whole(1, "sublist");
    if (position == 0) {
      throw Failures.badArgument("sublist", "positions start at 1", "位置从 1 开始");
    }
    int start = position > 0 ? position - 1 : Math.max(0, list.size() + position);
    int wanted = a.has(2) ? a.whole(2, "sublist") : list.size();
    int from = Math.min(start, list.size());
    int to = (int) Math.min(list.size(), from + Math.max(0L, wanted));
    return list.subList(from, to);
  }

  private static List<?> append(Arguments a) {
    List<@Nullable Object> longer = new ArrayList<>(a.list(0));
    for (int i = 1; i < a.values().size(); i++) {
      a.run().add(longer, a.any(i));
    }
    return longer;
  }

  private static List<?> concatenate(Arguments a) {
    List<@Nullable Object> all = Run.list();
    for (int i = 0; i < a.values().size(); i++) {
      a.list(i).forEach(element -> a.run().add(all, element));
    }
    return all;
  }

  /** One level; a list that is missing adds nothing. */
  private static List<?> flatten(Arguments a) {
    List<@Nullable Object> flat = Run.list();
    for (Object inner : a.list(0)) {
      for (Object element : inner == null ? List.of() : (List<?>) inner) {
        a.run().add(flat, element);
      }
    }
    a.run().charge(flat.size());
    return flat;
  }

  /** What {@code for i in from..to} runs over; downwards when to is less than from. */
  private static List<?> numbers(Arguments a) {
    int from = a.whole(0, "..");
    int to = a.whole(1, "..");
    int count = Math.abs(to - from) + 1;
    a.run().chargeList(count);
    List<@Nullable Object> numbers = Run.list();
    for (int i = 0; i < count; i++) {
      numbers.add(BigDecimal.valueOf(to >= from ? from + (long) i : from - (long) i));
    }
    return numbers;
  }
}
