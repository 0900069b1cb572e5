package org.docket.document.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docket.problem.ProblemException;

/**
 * The lines of a table in groups, with the sums of each and of all: what {@code #subtotals} shows.
 * Groups stand in the order of their first lines.
 *
 * @param by the column whose value a group has in common
 * @param columns those that are shown, in order
 * @param summed those of them that are added up; not the first, where the row of sums says what it
 *     is
 */
record GroupedLines(View table, String by, List<String> columns, List<String> summed) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  GroupedLines {
    columns = List.copyOf(columns);
    summed = List.copyOf(summed);
  }

  /** Names as a template lists them: {@code "part, qty"}. */
  static List<String> names(String listed) {
    return List.of(COMMA.split(listed.strip()));
  }

  boolean isFit() {
    return !summed.isEmpty() && columns.containsAll(summed) && lead() > 0;
  }

  /** How many columns stand before the first sum. */
  private int lead() {
    int first = 0;
    while (first < columns.size() && !summed.contains(columns.get(first))) {
      first++;
    }
    return first;
  }

  View view() {
    List<View> lines = table.items();
    Map<String, List<View>> groups = new LinkedHashMap<>();
    for (View line : lines) {
      groups.computeIfAbsent(member(line, by).text(), value -> new ArrayList<>()).add(line);
    }
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    members.putObject("lead").put("v", lead());
    members.putObject("columns").set("l", heads(lines));
    ArrayNode parts = members.putObject("groups").putArray("l");
    groups.forEach((value, part) -> parts.addObject().set("m", group(value, part)));
    members.putObject("sums").set("l", sums(lines));
    return View.of(node, table.language());
  }

  private ArrayNode heads(List<View> lines) {
    ArrayNode heads = NODES.arrayNode();
    for (String column : columns) {
      List<View> cells = cells(lines, column);
      ObjectNode head = cell(label(cells), cells.stream().anyMatch(View::isNumber));
      heads.add(head);
    }
    return heads;
  }

  private static String label(List<View> cells) {
    return cells.stream()
        .findFirst()
        .flatMap(cell -> cell.property("label"))
        .map(Functions::shown)
        .orElse("");
  }

  private ObjectNode group(String value, List<View> part) {
    ObjectNode members = NODES.objectNode();
    members.putObject("value").put("v", value);
    ArrayNode lines = members.putObject("lines").putArray("l");
    for (View line : part) {
      ArrayNode cells = lines.addObject().putObject("m").putObject("cells").putArray("l");
      for (String column : columns) {
        View shown = member(line, column);
        cells.add(cell(shown.text(), shown.isNumber()));
      }
    }
    members.putObject("sums").set("l", sums(part));
    return members;
  }

  /** Of the columns behind the lead. */
  private ArrayNode sums(List<View> lines) {
    ArrayNode sums = NODES.arrayNode();
    for (String column : columns.subList(lead(), columns.size())) {
      sums.add(
          summed.contains(column)
              ? cell(ShownSum.of(cells(lines, column)), true)
              : cell("", false));
    }
    return sums;
  }

  private static ObjectNode cell(String shown, boolean number) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    members.putObject("shown").put("v", shown);
    members.putObject("number").put("v", number);
    return node;
  }

  private static List<View> cells(Collection<View> lines, String column) {
    return lines.stream().map(line -> member(line, column)).toList();
  }

  private static View member(View line, String column) {
    return line.property(column)
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .orElseThrow(
            () -> new ProblemException(TemplateProblems.property(column, line.propertyNames())));
  }
}
