package org.docket.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.docket.definition.ScalarNode;
import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.form.Selection.Both;
import org.docket.form.Selection.Compared;
import org.docket.form.Selection.Either;
import org.docket.form.Selection.Not;
import org.docket.form.Selection.Operator;
import org.docket.form.Selection.Present;
import org.docket.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Turns the condition of a list into what a query can say, and reports each part that none can. The
 * record that is looked at is named by its columns alone, or as a member such as {@code candidate}.
 */
final class SelectionReader {

  private static final Set<String> ENVELOPE =
      Set.of("state", "number", "creator", "unit", "createdAt");
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "equal", Operator.EQUAL,
          "less", Operator.LESS,
          "at most", Operator.AT_MOST,
          "more", Operator.MORE,
          "at least", Operator.AT_LEAST);

  private final Map<String, FieldKind> searchable;
  private final @Nullable String element;
  private final Scope constants;
  private final ScalarNode source;
  private final BiConsumer<String, Location> refused;

  /**
   * @param searchable kinds of the fields that a query can compare, by key
   * @param element what the record is called; null where its columns stand alone
   * @param constants the names that mean the same for every record
   * @param refused told of each part that no query can say, and its place
   */
  SelectionReader(
      Map<String, FieldKind> searchable,
      @Nullable String element,
      Scope constants,
      ScalarNode source,
      BiConsumer<String, Location> refused) {
    this.searchable = Map.copyOf(searchable);
    this.element = element;
    this.constants = constants;
    this.source = source;
    this.refused = refused;
  }

  /** Empty when there was a problem. */
  Optional<Selection> read(Compiled condition) {
    return read(condition.toJson());
  }

  private Optional<Selection> read(Map<?, ?> node) {
    return switch (word(node, "kind")) {
      case "and" -> joined(part(node, "left"), part(node, "right"), Both::new);
      case "or" -> joined(part(node, "left"), part(node, "right"), Either::new);
      case "call" ->
          word(node, "function").equals("not")
              ? read(arguments(node).get(0)).map(Not::new)
              : call(word(node, "function"), arguments(node)).or(() -> refuse(node));
      default -> column(node).flatMap(this::isYes).or(() -> refuse(node));
    };
  }

  private Optional<Selection> joined(
      Map<?, ?> left, Map<?, ?> right, BinaryOperator<Selection> how) {
    Optional<Selection> one = read(left);
    Optional<Selection> other = read(right);
    return one.flatMap(first -> other.map(second -> how.apply(first, second)));
  }

  private Optional<Selection> call(String function, List<Map<?, ?>> sides) {
    return switch (function) {
      case "exists" -> column(sides.get(0)).map(Present::new);
      case "unequal" -> compared(sides.get(0), "equal", sides.get(1)).map(Not::new);
      case "in" -> oneOf(sides.get(0), sides.get(1));
      case "between" ->
          compared(sides.get(0), "at least", sides.get(1))
              .flatMap(
                  low ->
                      compared(sides.get(0), "at most", sides.get(2))
                          .map(high -> new Both(low, high)));
      default ->
          OPERATORS.containsKey(function)
              ? compared(sides.get(0), function, sides.get(1))
              : Optional.empty();
    };
  }

  private Optional<Selection> oneOf(Map<?, ?> value, Map<?, ?> list) {
    List<Optional<Selection>> each =
        maps(list.get("items")).stream().map(item -> compared(value, "equal", item)).toList();
    return each.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : each.stream().map(Optional::get).reduce(Either::new);
  }

  private Optional<Selection> compared(Map<?, ?> left, String function, Map<?, ?> right) {
    Operator operator = OPERATORS.getOrDefault(function, Operator.EQUAL);
    return compared(left, operator, right).or(() -> compared(right, operator.mirrored(), left));
  }

  private Optional<Selection> compared(Map<?, ?> column, Operator operator, Map<?, ?> value) {
    return column(column)
        .filter(name -> operator == Operator.EQUAL || hasOrder(name))
        .flatMap(name -> constant(value).map(wanted -> new Compared(name, operator, wanted)));
  }

  /** A field alone, as a condition. */
  private Optional<Selection> isYes(String column) {
    return kindOf(column)
        .filter(kind -> kind.id().equals("yes-no"))
        .map(kind -> new Compared(column, Operator.EQUAL, Expressions.compile("true", constants)));
  }

  /** Texts are in one order for the database and in another for expressions. */
  private boolean hasOrder(String column) {
    return column.equals("createdAt")
        || kindOf(column)
            .flatMap(FieldKind::slot)
            .filter(slot -> slot != SlotType.TEXT)
            .isPresent();
  }

  private Optional<FieldKind> kindOf(String column) {
    return Optional.ofNullable(searchable.get(column));
  }

  private Optional<String> column(Map<?, ?> node) {
    Optional<String> column = named(node).filter(this::isColumn);
    boolean code = word(node, "kind").equals("member") && word(node, "name").equals("code");
    return column.isPresent() || !code
        ? column
        : named(part(node, "of")).filter(this::hasCode).filter(this::isColumn);
  }

  /** The column that a name, or a member of the element, stands for. */
  private Optional<String> named(Map<?, ?> node) {
    boolean own =
        element == null
            ? word(node, "kind").equals("name")
            : word(node, "kind").equals("member")
                && word(part(node, "of"), "name").equals(element)
                && word(part(node, "of"), "kind").equals("name");
    return own ? Optional.of(word(node, "name")) : Optional.empty();
  }

  private boolean isColumn(String name) {
    return ENVELOPE.contains(name) || searchable.containsKey(name);
  }

  private boolean hasCode(String name) {
    return name.equals("unit")
        || kindOf(name).filter(kind -> Set.of("unit", "position").contains(kind.id())).isPresent();
  }

  /** What has a value without the record. */
  private Optional<Compiled> constant(Map<?, ?> node) {
    String text = source.text().substring(place(node, "from"), place(node, "to"));
    return Expressions.tryCompile(text, constants, null) instanceof CompileResult.Success success
        ? Optional.of(success.expression())
        : Optional.empty();
  }

  private Optional<Selection> refuse(Map<?, ?> node) {
    String part = source.text().substring(place(node, "from"), place(node, "to"));
    refused.accept(part, source.locationAt(place(node, "from")));
    return Optional.empty();
  }

  private static int place(Map<?, ?> node, String end) {
    return node.get(end) instanceof Number number ? number.intValue() : 0;
  }

  private static String word(Map<?, ?> node, String name) {
    return String.valueOf(node.get(name));
  }

  private static Map<?, ?> part(Map<?, ?> node, String name) {
    return node.get(name) instanceof Map<?, ?> part ? part : Map.of();
  }

  private static List<Map<?, ?>> arguments(Map<?, ?> call) {
    return maps(call.get("arguments"));
  }

  private static List<Map<?, ?>> maps(@Nullable Object nodes) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (nodes instanceof List<?> list) {
      list.forEach(node -> maps.add((Map<?, ?>) node));
    }
    return maps;
  }
}
