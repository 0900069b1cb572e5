package org.docket.record.importing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.docket.platform.Json;
import org.docket.record.workbook.Percentage;
import org.jspecify.annotations.Nullable;

/** The cells of a row as JSON: texts as such, everything else behind a letter. */
final class StoredCells {

  private static final String NUMBER = "n";
  private static final String PERCENTAGE = "p";
  private static final String DAY = "d";
  private static final String MOMENT = "m";
  private static final String TIME = "t";

  private StoredCells() {}

  static String written(List<@Nullable Object> cells) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    cells.forEach(cell -> array.add(written(cell)));
    return array.toString();
  }

  private static @Nullable JsonNode written(@Nullable Object cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (cell == null) {
      return nodes.nullNode();
    }
    if (cell instanceof Boolean truth) {
      return nodes.booleanNode(truth);
    }
    if (cell instanceof String text) {
      return nodes.textNode(text);
    }
    return nodes.arrayNode().add(letter(cell)).add(content(cell));
  }

  private static String letter(Object cell) {
    if (cell instanceof BigDecimal) {
      return NUMBER;
    }
    if (cell instanceof Percentage) {
      return PERCENTAGE;
    }
    return cell instanceof LocalDate ? DAY : cell instanceof LocalDateTime ? MOMENT : TIME;
  }

  private static String content(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof Percentage percentage
        ? percentage.hundredths().toPlainString()
        : cell.toString();
  }

  static List<@Nullable Object> read(String text) {
    List<@Nullable Object> cells = new ArrayList<>();
    Json.read(text).forEach(cell -> cells.add(read(cell)));
    return cells;
  }

  private static @Nullable Object read(JsonNode cell) {
    if (cell.isNull()) {
      return null;
    }
    if (cell.isBoolean()) {
      return cell.booleanValue();
    }
    if (cell.isTextual()) {
      return cell.textValue();
    }
    String content = cell.path(1).asText();
    return switch (cell.path(0).asText()) {
      case NUMBER -> new BigDecimal(content);
      case PERCENTAGE -> new Percentage(new BigDecimal(content));
      case DAY -> LocalDate.parse(content);
      case MOMENT -> LocalDateTime.parse(content);
      default -> LocalTime.parse(content);
    };
  }
}
