package org.docket.expression.internal.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.Function.Nulls;

/**
 * Parameters and result of a function, written as in the documentation: {@code text: text, start:
 * number, length?: number -> text}. A {@code ?} after a parameter's name makes it optional, after
 * its type lets it be null, after the result says that it can always be null. {@code items of T}
 * takes a list or the elements one by one, {@code T...} any number of arguments.
 */
public record Signature(
    String notation, List<Parameter> parameters, Pattern result, boolean mayBeNull) {

  /** A parameter. */
  record Parameter(
      String name,
      Pattern type,
      boolean optional,
      boolean takesNull,
      boolean many,
      boolean items) {}

  /**
   * How arguments fit.
   *
   * @param asItems whether the arguments are to be made the elements of one list
   */
  public record Match(Field result, boolean asItems) {}

  static Signature of(String notation) {
    String[] halves = notation.split("->", 2);
    List<Parameter> parameters = new ArrayList<>();
    for (String part : halves[0].split(",")) {
      if (!part.isBlank()) {
        parameters.add(parameter(part.strip()));
      }
    }
    String result = halves[1].strip();
    boolean mayBeNull = result.endsWith("?");
    return new Signature(
        notation, List.copyOf(parameters), pattern(without(result, "?")), mayBeNull);
  }

  private static Parameter parameter(String notation) {
    String[] halves = notation.split(":", 2);
    String name = halves[0].strip();
    String type = halves[1].strip();
    boolean many = type.endsWith("...");
    type = without(type, "...");
    boolean takesNull = type.endsWith("?");
    type = without(type, "?");
    boolean items = type.startsWith("items of ");
    Pattern pattern = pattern(items ? type.substring("items of ".length()) : type);
    return new Parameter(without(name, "?"), pattern, name.endsWith("?"), takesNull, many, items);
  }

  private static Pattern pattern(String notation) {
    if (notation.startsWith("list of ")) {
      return new Pattern.Elements(pattern(notation.substring("list of ".length())));
    }
    return switch (notation) {
      case "T" -> new Pattern.Variable(false);
      case "ordered" -> new Pattern.Variable(true);
      case "any" -> new Pattern.Anything();
      default -> new Pattern.Exactly(simple(notation));
    };
  }

  private static Type simple(String word) {
    for (Type.Simple type : Type.Simple.values()) {
      if (type.notation().equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No such type in a signature: " + word);
  }

  private static String without(String text, String ending) {
    return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
  }

  Parameter parameter(int argument) {
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }

  /** The type of the result for these arguments, if they fit. */
  public Optional<Match> match(List<Field> arguments, Nulls nulls) {
    if (takesItems() && !isOneList(arguments)) {
      return matchItems(arguments, nulls);
    }
    if (!fitsCount(arguments.size())) {
      return Optional.empty();
    }
    Binding binding = new Binding();
    boolean anyNull = false;
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = parameter(i);
      Pattern type = parameter.items() ? new Pattern.Elements(parameter.type()) : parameter.type();
      if (!type.accepts(seen(arguments.get(i), parameter), binding)) {
        return Optional.empty();
      }
      anyNull |= arguments.get(i).nullable() && !parameter.takesNull();
    }
    boolean nullable = nullableOf(arguments, nulls, anyNull);
    return Optional.of(new Match(resultOf(binding, nullable), false));
  }

  /** What the variable learns of an argument: strict parameters never see its null. */
  private static Field seen(Field argument, Parameter parameter) {
    return parameter.takesNull() ? argument : Field.required(argument.type());
  }

  private Optional<Match> matchItems(List<Field> arguments, Nulls nulls) {
    Binding binding = new Binding();
    Pattern type = parameters.get(0).type();
    if (arguments.isEmpty() || !arguments.stream().allMatch(each -> type.accepts(each, binding))) {
      return Optional.empty();
    }
    boolean anyNull = arguments.stream().anyMatch(Field::nullable);
    boolean allNull = arguments.stream().allMatch(Field::nullable);
    boolean nullable =
        switch (nulls) {
          case STRICT -> mayBeNull;
          case ELEMENTS -> anyNull;
          case SOME -> allNull;
        };
    return Optional.of(new Match(resultOf(binding, nullable), true));
  }

  private boolean nullableOf(List<Field> arguments, Nulls nulls, boolean anyNull) {
    return switch (nulls) {
      case STRICT -> anyNull || mayBeNull;
      case ELEMENTS -> anyNull || arguments.stream().anyMatch(Signature::hasNullElements);
      case SOME -> takesItems() || arguments.stream().allMatch(Field::nullable);
    };
  }

  private static boolean hasNullElements(Field argument) {
    return argument.type() instanceof Type.ListOf list && list.element().nullable();
  }

  private Field resultOf(Binding binding, boolean nullable) {
    return new Field(result.resolve(binding).type(), nullable);
  }

  private boolean takesItems() {
    return !parameters.isEmpty() && parameters.get(0).items();
  }

  private static boolean isOneList(List<Field> arguments) {
    return arguments.size() == 1
        && (arguments.get(0).type() instanceof Type.ListOf
            || arguments.get(0).type() == Type.NOTHING);
  }

  private boolean fitsCount(int count) {
    long needed = parameters.stream().filter(each -> !each.optional()).count();
    boolean many = !parameters.isEmpty() && parameters.get(parameters.size() - 1).many();
    return count >= needed && (many || count <= parameters.size());
  }
}
