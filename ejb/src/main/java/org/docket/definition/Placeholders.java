package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of parameters where a blueprint says {@code <name>}. A value that stands alone
 * keeps its shape and its place in the file of whoever gave it; inside a text it becomes part of
 * the text, in both languages where it has two, and an expression is put into brackets.
 */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z][A-Za-z0-9]*)>");
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  private final Map<String, Parameter> parameters;
  private final Map<String, Node> values;
  private final Location place;
  private int weight;

  private Placeholders(
      Map<String, Parameter> parameters, Map<String, Node> values, Location place) {
    this.parameters = parameters;
    this.values = values;
    this.place = place;
  }

  /** The definition with these values, for the definition that extends it at this place. */
  static MapNode fill(
      MapNode definition,
      Map<String, Parameter> parameters,
      Map<String, Node> values,
      Location place) {
    return new Placeholders(parameters, values, place).map(definition);
  }

  private MapNode map(MapNode map) {
    Map<String, Node> filled = new LinkedHashMap<>();
    map.entries().forEach((key, value) -> filled.put(key, node(value, key)));
    return new MapNode(filled, map.keyLocations(), map.location());
  }

  private Node node(Node node, String key) {
    if (node instanceof MapNode map) {
      return map(map);
    }
    if (node instanceof ListNode list) {
      return new ListNode(
          list.items().stream().flatMap(item -> item(item, key)).toList(), list.location());
    }
    return scalar((ScalarNode) node, key);
  }

  /** A value that is a list stands for all its items. */
  private Stream<Node> item(Node item, String key) {
    Node filled = node(item, key);
    return item instanceof ScalarNode && filled instanceof ListNode values
        ? values.items().stream()
        : Stream.of(filled);
  }

  private Node scalar(ScalarNode scalar, String key) {
    Matcher found = PLACEHOLDER.matcher(scalar.isText() ? scalar.text() : "");
    if (!found.find()) {
      return scalar;
    }
    if (found.start() == 0 && found.end() == scalar.text().length()) {
      return alone(value(found.group(1), scalar), key);
    }
    boolean one = key.equals(ENGLISH) || key.equals(CHINESE) || !hasLanguages(scalar);
    return one
        ? text(scalar, key)
        : new MapNode(
            Map.of(ENGLISH, text(scalar, ENGLISH), CHINESE, text(scalar, CHINESE)),
            Map.of(),
            scalar.location());
  }

  /** A text in both languages, standing where only one of them does. */
  private static Node alone(Node value, String key) {
    return value instanceof MapNode map && map.get(key) instanceof ScalarNode one ? one : value;
  }

  private boolean hasLanguages(ScalarNode scalar) {
    return PLACEHOLDER
        .matcher(scalar.text())
        .results()
        .anyMatch(found -> value(found.group(1), scalar) instanceof MapNode);
  }

  private ScalarNode text(ScalarNode scalar, String language) {
    StringBuilder text = new StringBuilder();
    Matcher found = PLACEHOLDER.matcher(scalar.text());
    while (found.find()) {
      String word = inText(found.group(1), language, scalar);
      found.appendReplacement(text, Matcher.quoteReplacement(word));
    }
    found.appendTail(text);
    return new ScalarNode(text.toString(), scalar.location(), -1);
  }

  private String inText(String name, String language, ScalarNode where) {
    Node value = value(name, where);
    if (value instanceof ListNode) {
      throw new ProblemException(ReuseProblems.listInText(name, where.location()));
    }
    String text =
        value instanceof MapNode map ? inLanguage(map, language) : ((ScalarNode) value).text();
    return isExpression(parameters.get(name)) ? "(" + text + ")" : text;
  }

  private static boolean isExpression(@Nullable Parameter parameter) {
    return parameter != null && parameter.type() == Parameter.Type.EXPRESSION;
  }

  private static String inLanguage(MapNode text, String language) {
    return language.equals(CHINESE) ? MapNode.textOf(text).zh() : MapNode.textOf(text).en();
  }

  private Node value(String name, ScalarNode where) {
    Node value = values.get(name);
    if (value == null) {
      throw new ProblemException(
          ReuseProblems.undeclaredParameter(name, parameters.keySet(), where.location()));
    }
    weight += weight(value);
    if (weight > FileText.MAX_BYTES) {
      throw new ProblemException(ReuseProblems.tooLarge(FileText.MAX_BYTES / 1024, place));
    }
    return value;
  }

  private static int weight(Node node) {
    List<Node> open = new ArrayList<>(List.of(node));
    int weight = 0;
    while (!open.isEmpty()) {
      Node next = open.remove(open.size() - 1);
      weight += 1 + (next instanceof ScalarNode scalar ? scalar.text().length() : 0);
      open.addAll(next instanceof MapNode map ? map.entries().values() : List.of());
      open.addAll(next instanceof ListNode list ? list.items() : List.of());
    }
    return weight;
  }
}
