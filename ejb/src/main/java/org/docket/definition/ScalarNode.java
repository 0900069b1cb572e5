package org.docket.definition;

import java.math.BigDecimal;
import org.docket.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * A single value of a configuration file.
 *
 * @param value a {@link String}, {@link BigDecimal}, {@link Boolean}, or null
 * @param textOffset how many columns after {@code location} the text begins (1 in quotes), or -1
 *     where the text is spread over several lines and columns cannot be counted
 */
public record ScalarNode(@Nullable Object value, Location location, int textOffset)
    implements Node {

  public ScalarNode {
    if (!(value == null
        || value instanceof String
        || value instanceof BigDecimal
        || value instanceof Boolean)) {
      throw new IllegalArgumentException("Not a value of a configuration file: " + value);
    }
  }

  /** As written, so that {@code 3} and {@code true} can be read as expressions. */
  public String text() {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "null" : value.toString();
  }

  public boolean isText() {
    return value instanceof String;
  }

  /** The place of the character at this offset of the text; for problems inside expressions. */
  public Location locationAt(int offset) {
    return textOffset < 0
        ? location
        : new Location(
            location.file(),
            location.line(),
            location.column() + textOffset + offset,
            location.pointer());
  }
}
