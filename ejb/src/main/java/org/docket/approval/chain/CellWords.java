package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.expression.Type;

/** What the cell of a table says about its column, as a condition. */
final class CellWords {

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|!=|=|<|>)\\s*(.+)");
  private static final Pattern BAND =
      Pattern.compile("(?:over (-?\\d+(?:\\.\\d+)?))? ?(?:up to (-?\\d+(?:\\.\\d+)?))?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private CellWords() {}

  /**
   * Empty where it cannot be understood.
   *
   * @param type of the column; empty where that is not known
   */
  static Optional<String> condition(String column, Optional<Type> type, String cell) {
    List<String> any = new ArrayList<>();
    for (String piece : cell.split(",")) {
      Optional<String> all = all(column, type, piece.strip());
      if (all.isEmpty()) {
        return Optional.empty();
      }
      any.add(all.get());
    }
    return Optional.of(any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")");
  }

  /** {@code over 5000 up to 8000} is said like that in matrices. */
  private static String bounds(String piece) {
    Matcher band = BAND.matcher(piece);
    if (!band.matches()) {
      return piece;
    }
    List<String> bounds = new ArrayList<>();
    Optional.ofNullable(band.group(1)).ifPresent(low -> bounds.add("> " + low));
    Optional.ofNullable(band.group(2)).ifPresent(high -> bounds.add("<= " + high));
    return bounds.isEmpty() ? piece : String.join(" and ", bounds);
  }

  private static Optional<String> all(String column, Optional<Type> type, String written) {
    String piece = bounds(written);
    List<String> all = new ArrayList<>();
    String[] bounds = piece.split("\\s+and\\s+");
    for (String bound : bounds) {
      Matcher compared = COMPARED.matcher(bound);
      if (compared.matches()) {
        all.add(column + " " + compared.group(1) + " " + value(type, compared.group(2).strip()));
      } else if (bounds.length == 1 && !bound.isEmpty()) {
        all.add(is(column, type, bound));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(" and ", all));
  }

  private static String is(String column, Optional<Type> type, String word) {
    if (type.filter(Type.Simple.YES_NO::equals).isPresent()) {
      return switch (word) {
        case "yes", "true" -> column;
        case "no", "false" -> "not(" + column + ")";
        default -> column + " = " + word;
      };
    }
    return column + " = " + value(type, word);
  }

  /** Words are texts unless they are numbers, or written with quotes already. */
  private static String value(Optional<Type> type, String word) {
    boolean plain = NUMBER.matcher(word).matches() || word.startsWith("\"");
    boolean text = type.filter(Type.Simple.TEXT::equals).isPresent() && !word.startsWith("\"");
    return plain && !text ? word : "\"" + word.replace("\"", "") + "\"";
  }
}
