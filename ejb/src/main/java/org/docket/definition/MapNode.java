package org.docket.definition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.problem.Location;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a configuration file, in the order of the file. The {@code require…} readers are for
 * what the schema promises; should it be missing all the same, they raise a located problem.
 */
public record MapNode(
    Map<String, Node> entries, Map<String, Location> keyLocations, Location location)
    implements Node {

  public MapNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    keyLocations = Map.copyOf(keyLocations);
  }

  public Set<String> keys() {
    return entries.keySet();
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public @Nullable Node get(String key) {
    return entries.get(key);
  }

  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Where the key itself stands; the place of this mapping when there is no such key. */
  public Location keyLocation(String key) {
    return keyLocations.getOrDefault(key, location);
  }

  public Optional<ScalarNode> scalar(String key) {
    return entries.get(key) instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
  }

  public Optional<MapNode> map(String key) {
    return entries.get(key) instanceof MapNode map ? Optional.of(map) : Optional.empty();
  }

  /** The items of a list; a value that is no list counts as a list of one; none without the key. */
  public List<Node> list(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof ListNode list ? list.items() : List.of(node);
  }

  /** The mappings among the items of a list. */
  public List<MapNode> maps(String key) {
    return list(key).stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList();
  }

  /** The single values among the items of a list, as strings. */
  public List<String> strings(String key) {
    return list(key).stream()
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).text())
        .toList();
  }

  public Optional<String> string(String key) {
    return scalar(key).map(ScalarNode::text);
  }

  public Optional<BigDecimal> number(String key) {
    return scalar(key)
        .map(ScalarNode::value)
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast);
  }

  public Optional<Integer> integer(String key) {
    return number(key).map(BigDecimal::intValue);
  }

  /** False unless the key is there and true. */
  public boolean flag(String key) {
    return flag(key, false);
  }

  public boolean flag(String key, boolean otherwise) {
    return scalar(key).map(ScalarNode::value).filter(Boolean.class::isInstance).isEmpty()
        ? otherwise
        : Boolean.TRUE.equals(scalar(key).map(ScalarNode::value).orElse(null));
  }

  /** A text for users: a string for both languages, or {@code {en: …, zh-CN: …}}. */
  public Optional<Text> text(String key) {
    return find(key).map(MapNode::textOf);
  }

  public String requireString(String key) {
    return string(key).orElseThrow(() -> missing(key));
  }

  public ScalarNode requireScalar(String key) {
    return scalar(key).orElseThrow(() -> missing(key));
  }

  public MapNode requireMap(String key) {
    return map(key).orElseThrow(() -> missing(key));
  }

  public Text requireText(String key) {
    return text(key).orElseThrow(() -> missing(key));
  }

  /** Reads a text for users; a language that is not given is taken from the other one. */
  public static Text textOf(Node node) {
    if (node instanceof MapNode map) {
      String en = map.string("en").orElseGet(() -> map.string("zh-CN").orElse(""));
      return Text.of(en, map.string("zh-CN").orElse(en));
    }
    return Text.same(node instanceof ScalarNode scalar ? scalar.text() : "");
  }

  /** This mapping with the value in place of the one that it has, or added to it. */
  MapNode with(String key, Node value) {
    Map<String, Node> changed = new LinkedHashMap<>(entries);
    changed.put(key, value);
    return new MapNode(changed, keyLocations, location);
  }

  MapNode without(Collection<String> keys) {
    Map<String, Node> left = new LinkedHashMap<>(entries);
    left.keySet().removeAll(keys);
    return new MapNode(left, keyLocations, location);
  }

  private ProblemException missing(String key) {
    return new ProblemException(DefinitionProblems.missingKey(key, location));
  }
}
