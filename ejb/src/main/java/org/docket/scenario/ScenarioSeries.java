package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.Definitions;

/** Plays several scenarios, those that others need before them. */
@ApplicationScoped
public class ScenarioSeries {

  private static final Comparator<ScenarioDefinition> BY_TIME =
      Comparator.<ScenarioDefinition, OffsetDateTime>comparing(
              scenario -> scenario.at().orElse(OffsetDateTime.MAX))
          .thenComparing(ScenarioDefinition::key);

  private final ScenarioPlayer player;
  private final Definitions definitions;

  @Inject
  public ScenarioSeries(ScenarioPlayer player, Definitions definitions) {
    this.player = player;
    this.definitions = definitions;
  }

  public List<ScenarioDefinition> all() {
    return definitions.live().all(ScenarioDefinition.class);
  }

  /** Those of the demonstration, in the order of their time. */
  List<ScenarioDefinition> demonstration() {
    return all().stream().filter(ScenarioDefinition::demo).sorted(BY_TIME).toList();
  }

  /** These in their order, each once; what one needs comes right before it. */
  public List<PlayedScenario> play(List<ScenarioDefinition> wanted) {
    return playAfter(List.of(), wanted);
  }

  /** The same, where some have been played before. */
  List<PlayedScenario> playAfter(List<PlayedScenario> before, List<ScenarioDefinition> wanted) {
    Map<String, PlayedScenario> played = new HashMap<>();
    before.forEach(each -> played.put(each.scenario().key(), each));
    List<PlayedScenario> inOrder = new ArrayList<>();
    for (ScenarioDefinition scenario : wanted) {
      for (ScenarioDefinition next : withNeeds(scenario)) {
        if (!played.containsKey(next.key())) {
          PlayedScenario result = player.play(next, known(next, played.values()));
          played.put(next.key(), result);
          inOrder.add(result);
        }
      }
    }
    return inOrder;
  }

  /** The scenario behind everything that it needs. */
  public List<ScenarioDefinition> withNeeds(ScenarioDefinition scenario) {
    Set<ScenarioDefinition> ordered = new LinkedHashSet<>();
    collect(scenario, ordered, new LinkedHashSet<>());
    return List.copyOf(ordered);
  }

  private void collect(
      ScenarioDefinition scenario, Set<ScenarioDefinition> ordered, Set<String> open) {
    if (!open.add(scenario.key())) {
      return;
    }
    for (String key : scenario.needs()) {
      collect(definitions.require(ScenarioDefinition.class, key), ordered, open);
    }
    ordered.add(scenario);
  }

  /** The names that a scenario can use, from those that were played before. */
  Aliases known(ScenarioDefinition scenario, Collection<PlayedScenario> before) {
    Set<String> needed =
        withNeeds(scenario).stream().map(ScenarioDefinition::key).collect(Collectors.toSet());
    Aliases known = new Aliases();
    before.stream()
        .filter(each -> needed.contains(each.scenario().key()))
        .forEach(each -> known.addAll(each.aliases()));
    return known;
  }
}
