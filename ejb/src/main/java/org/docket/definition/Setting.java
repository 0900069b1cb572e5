package org.docket.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.docket.problem.Text;

/**
 * A value that a company will want to change, named in {@code pack.yaml}; expressions read it as
 * {@code settings.<name>}.
 *
 * @param type a field type, such as {@code money} or {@code unit}
 */
public record Setting(String name, String type, ScalarNode value, Text title) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,30}");

  /** Whether the value is what its type says, so that expressions can rely on it. */
  boolean isOfItsType() {
    return switch (type) {
      case "integer" -> WHOLE.matcher(value.text()).matches();
      case "decimal", "money" -> NUMBER.matcher(value.text()).matches();
      case "yes-no" -> value.value() instanceof Boolean;
      case "date" -> isDate(value.text());
      default -> !(value.value() instanceof Boolean) && !value.text().isBlank();
    };
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  /** How a value of this type is written. */
  Text example() {
    return switch (type) {
      case "integer" -> Text.of("a whole number such as 24", "整数，例如 24");
      case "decimal", "money" -> Text.of("a number such as 1500.50", "数字，例如 1500.50");
      case "yes-no" -> Text.of("true or false", "true 或 false");
      case "date" -> Text.of("a day such as 2026-01-31", "日期，例如 2026-01-31");
      case "duration" -> Text.of("a time such as 2 working days", "时长，例如 2 working days");
      case "unit" -> Text.of("the code of a unit", "组织代码");
      case "position" -> Text.of("the key of a position", "岗位的键");
      case "person" -> Text.of("a log-in name", "登录名");
      default -> Text.of("a text", "文字");
    };
  }
}
