package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.problem.Location;

/**
 * Checks the names in a scenario: a record is named before it is used, here or in a scenario that
 * this one needs; people are those of the organisations in the packs.
 */
final class ScenarioNames {

  private final CompilationContext context;
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> logins = new LinkedHashSet<>();

  ScenarioNames(CompilationContext context) {
    this.context = context;
    for (String key : context.keys("organization")) {
      context
          .source("organization", key)
          .ifPresent(
              source ->
                  source
                      .root()
                      .maps("people")
                      .forEach(person -> person.string("login").ifPresent(logins::add)));
    }
  }

  void check(DefinitionSource source, List<Action> actions, List<Expectation> expectations) {
    needed(source).forEach(this::collect);
    actions.forEach(this::check);
    expectations.forEach(this::check);
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

  private void collect(DefinitionSource source) {
    MapNode root = source.root();
    root.maps("given").forEach(this::collect);
    root.maps("when").forEach(this::collect);
  }

  private void collect(MapNode entry) {
    entry.string("as").ifPresent(aliases::add);
    if (entry.has("records")) {
      entry.map("data").ifPresent(records -> aliases.addAll(records.keys()));
    }
  }

  private void check(Action action) {
    if (action instanceof Action.Creates creates) {
      person(creates.by(), creates.location());
      form(creates.form(), creates.location());
      data(creates.data(), creates.location());
      creates.alias().ifPresent(alias -> name(alias, creates.location()));
    } else if (action instanceof Action.Does does) {
      person(does.by(), does.location());
      used(does.on(), does.location());
      data(does.data(), does.location());
    } else if (action instanceof Action.Names names) {
      used(names.on(), names.location());
      form(names.form(), names.location());
      name(names.alias(), names.location());
    } else {
      checkOnRecord(action);
    }
  }

  private void checkOnRecord(Action action) {
    if (action instanceof Action.Saves saves) {
      person(saves.by(), saves.location());
      used(saves.on(), saves.location());
      data(saves.data(), saves.location());
    } else if (action instanceof Action.Submits submits) {
      person(submits.by(), submits.location());
      used(submits.on(), submits.location());
      data(submits.data(), submits.location());
    } else if (action instanceof Action.Cancels cancels) {
      person(cancels.by(), cancels.location());
      used(cancels.on(), cancels.location());
    } else if (action instanceof Action.Prints prints) {
      person(prints.by(), prints.location());
      used(prints.on(), prints.location());
    } else if (action instanceof Action.Reads reads) {
      person(reads.by(), reads.location());
      used(reads.on(), reads.location());
    }
  }

  private void check(Expectation expectation) {
    if (expectation instanceof Expectation.RecordStands stands) {
      used(stands.alias(), stands.location());
      data(stands.fields(), stands.location());
      stands
          .waitingFor()
          .ifPresent(people -> people.forEach(login -> person(login, stands.location())));
    } else if (expectation instanceof Expectation.Issued issued) {
      issued.on().ifPresent(alias -> used(alias, issued.location()));
    } else if (expectation instanceof Expectation.Refused refused) {
      check(refused.action());
    }
  }

  private void person(String login, Location at) {
    boolean named = !login.equals(ScenarioReader.ANY_ADMINISTRATOR) && !logins.isEmpty();
    if (named && !logins.contains(login)) {
      context.problems().add(ScenarioProblems.unknownPerson(login, logins, at));
    }
  }

  private void form(String key, Location at) {
    if (context.source("form", key).isEmpty()) {
      context.problems().add(ScenarioProblems.unknownForm(key, context.keys("form"), at));
    }
  }

  private void name(String alias, Location at) {
    if (!aliases.add(alias)) {
      context.problems().add(ScenarioProblems.aliasTwice(alias, at));
    }
  }

  private void used(String alias, Location at) {
    if (!aliases.contains(alias)) {
      context.problems().add(ScenarioProblems.unknownAlias(alias, aliases, at));
    }
  }

  private void data(JsonNode data, Location at) {
    if (data.isTextual() && data.textValue().startsWith(Aliases.MARK)) {
      used(data.textValue().substring(Aliases.MARK.length()), at);
    } else {
      data.forEach(child -> data(child, at));
    }
  }
}
