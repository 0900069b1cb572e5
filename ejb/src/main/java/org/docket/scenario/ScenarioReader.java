package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.approval.LineVerdict;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.organization.Span;

/** Reads the parts of a scenario's file. */
final class ScenarioReader {

  /** Who does what no person is named for. */
  static final String ANY_ADMINISTRATOR = "";

  private final DefinitionSource source;

  ScenarioReader(DefinitionSource source) {
    this.source = source;
  }

  List<Action> given() {
    List<Action> actions = new ArrayList<>();
    for (MapNode given : source.root().maps("given")) {
      if (given.has("records")) {
        several(given, actions);
      } else {
        actions.add(
            new Action.Creates(
                given.string("by").orElse(ANY_ADMINISTRATOR),
                given.requireString("record"),
                given.string("as"),
                data(given),
                true,
                given.location()));
      }
    }
    return actions;
  }

  private void several(MapNode given, List<Action> actions) {
    MapNode records = given.requireMap("data");
    for (String alias : records.keys()) {
      MapNode record = records.requireMap(alias);
      actions.add(
          new Action.Creates(
              given.string("by").orElse(ANY_ADMINISTRATOR),
              given.requireString("records"),
              Optional.of(alias),
              json(record),
              true,
              record.location()));
    }
  }

  List<Action> when() {
    return source.root().maps("when").stream().map(this::action).toList();
  }

  List<Expectation> then() {
    return source.root().maps("then").stream().map(this::expectation).toList();
  }

  private Action action(MapNode map) {
    if (map.has("after")) {
      Span span = Span.parse(map.requireString("after")).orElseThrow();
      return new Action.After(span, map.location());
    }
    if (map.has("spawned")) {
      return new Action.Names(
          map.requireString("on"),
          map.requireString("spawned"),
          map.requireString("as"),
          map.location());
    }
    if (map.has("answers")) {
      return new Action.Answers(
          map.requireString("answers"),
          map.requireString("on"),
          map.map("data").map(this::json),
          map.location());
    }
    return byPerson(map, map.requireString("by"));
  }

  private Action byPerson(MapNode map, String by) {
    if (map.has("creates")) {
      return new Action.Creates(
          by,
          map.requireString("creates"),
          map.string("as"),
          data(map),
          map.flag("submit", true),
          map.location());
    }
    if (map.has("does")) {
      return new Action.Does(
          by,
          map.requireString("does"),
          map.requireString("on"),
          map.string("step"),
          map.string("item"),
          map.maps("lines").stream().map(ScenarioReader::verdict).toList(),
          data(map),
          map.string("comment"),
          new Action.Proof(
              map.flag("signs"),
              map.strings("files"),
              map.flag("givesPassword"),
              map.map("paper").map(ScenarioReader::paper)),
          map.location());
    }
    return map.has("acts") ? acts(map, by) : onRecord(map, by);
  }

  private static Action.Paper paper(MapNode paper) {
    return new Action.Paper(
        paper.requireString("signer"),
        LocalDate.parse(paper.requireString("signedOn")),
        paper.string("scan"));
  }

  private static LineVerdict verdict(MapNode line) {
    return new LineVerdict(
        line.requireString("row"),
        LineVerdict.Verdict.of(line.requireString("verdict")).orElseThrow(),
        line.number("quantity"),
        line.string("reason"));
  }

  private Action acts(MapNode map, String by) {
    return new Action.Acts(
        by,
        map.requireString("acts"),
        map.requireString("on"),
        map.string("step"),
        map.string("person"),
        map.string("returnTo"),
        map.flag("straightBack"),
        map.string("when").orElse("beside"),
        data(map),
        map.string("comment"),
        map.location());
  }

  private Action onRecord(MapNode map, String by) {
    if (map.has("saves")) {
      return new Action.Saves(by, map.requireString("saves"), data(map), map.location());
    }
    if (map.has("submits")) {
      return new Action.Submits(by, map.requireString("submits"), data(map), map.location());
    }
    if (map.has("cancels")) {
      return new Action.Cancels(
          by, map.requireString("cancels"), map.requireString("reason"), map.location());
    }
    return map.has("prints")
        ? new Action.Prints(
            by, map.requireString("prints"), map.requireString("on"), map.location())
        : new Action.Reads(by, map.requireString("reads"), map.location());
  }

  private Expectation expectation(MapNode map) {
    if (map.has("refused")) {
      return new Expectation.Refused(
          byPerson(map, map.requireString("by")), map.requireString("refused"), map.location());
    }
    if (map.has("issued")) {
      return new Expectation.Issued(
          map.requireString("issued"),
          map.string("on"),
          map.integer("pages"),
          map.strings("contains"),
          map.location());
    }
    return new Expectation.RecordStands(
        map.requireString("record"),
        map.string("seenBy"),
        map.string("state"),
        map.string("number"),
        list(map, "path"),
        map.map("fields").map(this::json).orElse(empty()),
        list(map, "waitingFor"),
        list(map, "told"),
        map.location());
  }

  private static Optional<List<String>> list(MapNode map, String property) {
    return map.has(property) ? Optional.of(map.strings(property)) : Optional.empty();
  }

  private ObjectNode data(MapNode map) {
    return map.map("data").map(this::json).orElse(empty());
  }

  private ObjectNode json(MapNode map) {
    JsonNode value = source.json().at(map.pointer());
    return value instanceof ObjectNode object ? object.deepCopy() : empty();
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
