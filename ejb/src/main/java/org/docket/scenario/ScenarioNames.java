package org.docket.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;

/**
 * Checks the names in a scenario: forms, templates, the process and the scenarios that it needs are
 * there; a record is named before it is used, here or in one of those scenarios; people are those
 * of the organisations that it may use.
 */
final class ScenarioNames {

  private static final Set<String> FORM = Set.of("records", "creates", "spawned");
  private static final Set<String> TEMPLATE = Set.of("prints", "issued");
  private static final Set<String> RECORD = Set.of("on", "saves", "submits", "cancels", "reads");
  private static final Set<String> PEOPLE = Set.of("by", "person", "seenBy", "waitingFor", "told");
  private static final Set<String> CONCERNS_SOMEBODY =
      Set.of("transfer", "delegate", "add-signer", "remove-signer", "ask");
  private static final Set<String> VALUES = Set.of("data", "fields");

  private final CompilationContext context;
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> logins = new LinkedHashSet<>();

  ScenarioNames(CompilationContext context) {
    this.context = context;
    context.usable("organization").stream()
        .flatMap(organization -> organization.root().maps("people").stream())
        .forEach(person -> person.string("login").ifPresent(logins::add));
  }

  void check(DefinitionSource source) {
    MapNode root = source.root();
    root.scalar("process").ifPresent(key -> context.requireKnown("process", key));
    root.list("needs").forEach(key -> context.requireKnown("scenario", (ScalarNode) key));
    needed(source).forEach(this::nameAll);
    root.maps("given").forEach(this::entry);
    root.maps("when").forEach(this::entry);
    root.maps("then").forEach(this::expectation);
  }

  /** The scenarios that come before, those that they need included. */
  private Set<DefinitionSource> needed(DefinitionSource source) {
    Set<DefinitionSource> all = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(source.root().strings("needs"));
    while (!open.isEmpty()) {
      String key = open.pop();
      Optional<DefinitionSource> next = context.source("scenario", key);
      if (seen.add(key) && next.isPresent()) {
        all.add(next.get());
        next.get().root().strings("needs").forEach(open::push);
      }
    }
    return all;
  }

  private void nameAll(DefinitionSource before) {
    before.root().maps("given").forEach(entry -> names(entry).forEach(this::add));
    before.root().maps("when").forEach(entry -> names(entry).forEach(this::add));
  }

  private void add(ScalarNode alias) {
    aliases.add(alias.text());
  }

  private void expectation(MapNode entry) {
    entry.scalar("record").ifPresent(this::used);
    references(entry);
  }

  private void entry(MapNode entry) {
    entry.scalar("record").ifPresent(form -> context.requireKnown("form", form));
    references(entry);
    names(entry).forEach(this::name);
  }

  private void references(MapNode entry) {
    entry
        .scalar("acts")
        .filter(act -> CONCERNS_SOMEBODY.contains(act.text()) && !entry.has("person"))
        .ifPresent(
            act -> context.problems().add(ScenarioProblems.noPerson(act.text(), act.location())));
    entry.map("paper").ifPresent(paper -> person(paper.requireScalar("signer")));
    for (String key : entry.keys()) {
      for (Node value : entry.list(key)) {
        if (VALUES.contains(key)) {
          values(value);
        } else if (value instanceof ScalarNode word) {
          reference(key, word);
        }
      }
    }
  }

  private void reference(String key, ScalarNode word) {
    if (FORM.contains(key)) {
      context.requireKnown("form", word);
    } else if (TEMPLATE.contains(key)) {
      context.requireKnown("template", word);
    } else if (RECORD.contains(key)) {
      used(word);
    } else if (PEOPLE.contains(key)) {
      person(word);
    }
  }

  /** The names that an entry gives to records. */
  private static List<ScalarNode> names(MapNode entry) {
    if (!entry.has("records")) {
      return entry.scalar("as").map(List::of).orElse(List.of());
    }
    MapNode records = entry.requireMap("data");
    return records.keys().stream()
        .map(key -> new ScalarNode(key, records.keyLocation(key), 0))
        .toList();
  }

  private void person(ScalarNode login) {
    if (!logins.isEmpty() && !logins.contains(login.text())) {
      context.problems().add(ScenarioProblems.unknownPerson(login, logins));
    }
  }

  private void name(ScalarNode alias) {
    if (!aliases.add(alias.text())) {
      context.problems().add(ScenarioProblems.aliasTwice(alias));
    }
  }

  private void used(ScalarNode alias) {
    if (!aliases.contains(alias.text())) {
      context.problems().add(ScenarioProblems.unknownAlias(alias, aliases));
    }
  }

  private void values(Node value) {
    if (value instanceof MapNode map) {
      map.entries().values().forEach(this::values);
    } else if (value instanceof ListNode list) {
      list.items().forEach(this::values);
    } else if (value instanceof ScalarNode word
        && word.isText()
        && word.text().startsWith(Aliases.MARK)) {
      used(new ScalarNode(word.text().substring(Aliases.MARK.length()), word.location(), 0));
    }
  }
}
