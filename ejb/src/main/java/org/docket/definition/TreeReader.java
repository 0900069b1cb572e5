package org.docket.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Builds the located tree of one file from the events of the YAML parser. */
final class TreeReader {

  static final int MAX_DEPTH = 40;

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

  private final Iterator<Event> events;
  private final String file;
  private final ProblemCollector problems;

  TreeReader(Iterator<Event> events, String file, ProblemCollector problems) {
    this.events = events;
    this.file = file;
    this.problems = problems;
  }

  /** The tree; an empty file is an empty mapping. */
  Optional<Node> read() {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof StreamStartEvent
          || event instanceof DocumentEndEvent
          || event instanceof StreamEndEvent) {
        continue;
      }
      if (event instanceof DocumentStartEvent && root != null) {
        throw new StoppedReading(YamlProblems.severalDocuments(at(event, "")));
      }
      root = event instanceof DocumentStartEvent ? root : node(event, "", 1);
    }
    return Optional.of(
        root == null ? new MapNode(Map.of(), Map.of(), new Location(file, 1, 1, "")) : root);
  }

  private Node node(Event event, String pointer, int depth) {
    if (depth > MAX_DEPTH) {
      throw new StoppedReading(YamlProblems.tooDeep(MAX_DEPTH, at(event, pointer)));
    }
    refuseAnchorsAndTags(event, pointer);
    if (event instanceof MappingStartEvent) {
      return mapping(event, pointer, depth);
    }
    if (event instanceof SequenceStartEvent) {
      return list(event, pointer, depth);
    }
    return scalar((ScalarEvent) event, pointer);
  }

  private void refuseAnchorsAndTags(Event event, String pointer) {
    boolean anchored =
        event instanceof AliasEvent
            || (event instanceof NodeEvent node && node.getAnchor().isPresent());
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof MappingStartEvent map && map.getTag().isPresent())
            || (event instanceof SequenceStartEvent list && list.getTag().isPresent());
    if (anchored || tagged) {
      throw new StoppedReading(YamlProblems.anchor(at(event, pointer)));
    }
  }

  private ListNode list(Event start, String pointer, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, pointer + "/" + items.size(), depth + 1));
    }
    return new ListNode(items, at(start, pointer));
  }

  private MapNode mapping(Event start, String pointer, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Location> keys = new HashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      String key = key(event, pointer);
      Location place = at(event, pointer + "/" + escape(key));
      Node value = node(events.next(), pointer + "/" + escape(key), depth + 1);
      Location first = keys.putIfAbsent(key, place);
      if (first == null) {
        entries.put(key, value);
      } else {
        problems.add(YamlProblems.duplicateKey(key, first.line(), place));
      }
    }
    return new MapNode(entries, keys, at(start, pointer));
  }

  private String key(Event event, String pointer) {
    refuseAnchorsAndTags(event, pointer);
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new StoppedReading(YamlProblems.keyIsNoText(at(event, pointer)));
  }

  private ScalarNode scalar(ScalarEvent event, String pointer) {
    Object value = event.isPlain() ? resolve(event.getValue()) : event.getValue();
    return new ScalarNode(value, at(event, pointer), textOffset(event));
  }

  private static @Nullable Object resolve(String plain) {
    return switch (plain) {
      case "", "~", "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : plain;
    };
  }

  private static int textOffset(ScalarEvent event) {
    ScalarStyle style = event.getScalarStyle();
    boolean oneLine =
        event
            .getStartMark()
            .map(mark -> mark.getLine())
            .equals(event.getEndMark().map(mark -> mark.getLine()));
    if (!oneLine || style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      return -1;
    }
    return event.isPlain() ? 0 : 1;
  }

  private Location at(Event event, String pointer) {
    return event
        .getStartMark()
        .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1, pointer))
        .orElse(new Location(file, 0, 0, pointer));
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
