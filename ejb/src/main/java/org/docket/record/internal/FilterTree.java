package org.docket.record.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.internal.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * A whole filter, as JSON: a condition is {@code ["column", "operator", value]}, and {@code and,
 * or, not, any, all} put conditions together. Its size is limited, so that nobody can keep the
 * database busy with one question.
 */
final class FilterTree {

  private static final int LONGEST = 8_000;
  private static final int MOST_CONDITIONS = 60;
  private static final int DEEPEST = 8;

  private final FilterNames names;
  private final Viewpoint viewpoint;
  private final QueryText query;
  private int conditions;

  FilterTree(FilterNames names, Viewpoint viewpoint, QueryText query) {
    this.names = names;
    this.viewpoint = viewpoint;
    this.query = query;
  }

  String condition(String written) {
    if (written.length() > LONGEST) {
      throw tooLarge();
    }
    try {
      return part(Json.MAPPER.readTree(written), new Spot("", 0, null));
    } catch (JsonProcessingException e) {
      throw unreadable("");
    }
  }

  /**
   * A place in the filter.
   *
   * @param pointer JSON pointer
   * @param table whose lines conditions are about; null for the record
   */
  private record Spot(String pointer, int depth, @Nullable String table) {
    Spot at(Object step) {
      return new Spot(pointer + "/" + step, depth + 1, table);
    }

    Spot ofLines(String lines) {
      return new Spot(pointer + "/1", depth + 1, lines);
    }
  }

  private String part(JsonNode node, Spot spot) {
    if (spot.depth() > DEEPEST) {
      throw tooLarge();
    }
    if (node.isArray()) {
      return single(node, spot);
    }
    if (!node.isObject() || node.size() != 1) {
      throw unreadable(spot.pointer());
    }
    String word = node.fieldNames().next();
    JsonNode inner = node.get(word);
    Spot within = spot.at(word);
    return switch (word) {
      case "and", "or" -> joined(inner, " " + word + " ", within);
      case "not" -> "not (" + part(inner, within) + ")";
      case "any", "all" -> lines(inner, word.equals("all"), within);
      default -> throw unreadable(spot.pointer());
    };
  }

  private String joined(JsonNode parts, String how, Spot spot) {
    if (!parts.isArray() || parts.isEmpty()) {
      throw unreadable(spot.pointer());
    }
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      joined.add(part(parts.get(i), spot.at(i)));
    }
    return "(" + String.join(how, joined) + ")";
  }

  /** Of no lines, all fit. */
  private String lines(JsonNode parts, boolean all, Spot spot) {
    boolean twice = spot.table() != null;
    if (twice || !parts.isArray() || parts.size() != 2 || !parts.get(0).isTextual()) {
      throw unreadable(spot.pointer());
    }
    String table = parts.get(0).textValue();
    String condition = part(parts.get(1), spot.ofLines(table));
    return all
        ? "not " + FilterNames.anyLine(table, "not (" + condition + ")", query)
        : FilterNames.anyLine(table, condition, query);
  }

  private String single(JsonNode node, Spot spot) {
    boolean whole = node.size() == 3 && node.get(0).isTextual() && node.get(1).isTextual();
    if (!whole || !Filter.OPERATORS.contains(node.get(1).textValue())) {
      throw unreadable(spot.pointer());
    }
    if (++conditions > MOST_CONDITIONS) {
      throw tooLarge();
    }
    String name = node.get(0).textValue();
    String operator = node.get(1).textValue();
    List<String> values = values(node.get(2), spot);
    String table = spot.table();
    if (table != null) {
      Column column = names.requireLines(table, name);
      return new Filter(column, operator, values, viewpoint).in(query);
    }
    FilterNames.Place place = names.require(name);
    return place.around(new Filter(place.column(), operator, values, viewpoint).in(query), query);
  }

  private static List<String> values(JsonNode node, Spot spot) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> values.add(value(each, spot)));
    } else {
      values.add(value(node, spot));
    }
    return values;
  }

  private static String value(JsonNode node, Spot spot) {
    if (node.isNumber()) {
      return node.asText();
    }
    if (!node.isTextual() && !node.isBoolean()) {
      throw unreadable(spot.pointer() + "/2");
    }
    return node.asText();
  }

  private static ProblemException unreadable(String pointer) {
    return new ProblemException(RecordProblems.unreadableFilter(pointer, Filter.OPERATORS));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(RecordProblems.filterTooLarge(LONGEST, MOST_CONDITIONS, DEEPEST));
  }
}
