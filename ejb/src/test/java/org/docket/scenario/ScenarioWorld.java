package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.definition.PackFiles;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.Accounts;
import org.docket.testing.World;
import org.junit.jupiter.api.DynamicTest;

/**
 * Packs in a world of their own: their organisation and their master data are there, and every
 * scenario begins from that, whatever the others did.
 */
final class ScenarioWorld implements AutoCloseable {

  private final World world;
  private final Path base;
  private final List<PlayedScenario> given;
  private final TakenWays taken;

  ScenarioWorld(Collection<PackFiles> packs) {
    world = World.of(packs);
    world.get(Seeding.class).seed();
    givePasswords();
    ScenarioSeries series = world.get(ScenarioSeries.class);
    given = series.play(series.all().stream().filter(ScenarioWorld::isGiven).toList());
    base = world.remember();
    taken = new TakenWays(world);
  }

  /** Everybody has the one that scenarios give. */
  private void givePasswords() {
    List<UUID> people =
        world.get(Organization.class).chart().people().stream().map(Person::id).toList();
    world
        .get(Accounts.class)
        .givePasswordForDemonstration(people, ScenarioDecisions.PASSWORD.toCharArray());
  }

  World world() {
    return world;
  }

  /** What the scenarios played so far did not do. */
  TakenWays taken() {
    return taken;
  }

  /** One test for each scenario. */
  Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PlayedScenario played : given) {
      tests.add(
          DynamicTest.dynamicTest(
              played.scenario().key(), () -> assertThat(played.differences()).isEmpty()));
    }
    world.get(ScenarioSeries.class).all().stream()
        .filter(scenario -> !isGiven(scenario))
        .forEach(
            scenario ->
                tests.add(DynamicTest.dynamicTest(scenario.key(), () -> shouldHold(scenario))));
    return tests.stream();
  }

  private void shouldHold(ScenarioDefinition scenario) {
    world.goBackTo(base);
    List<PlayedScenario> played =
        world.get(ScenarioSeries.class).playAfter(given, List.of(scenario));
    taken.collect();
    assertThat(played).isNotEmpty();
    played.forEach(each -> assertThat(each.differences()).as(each.scenario().key()).isEmpty());
  }

  /** Those of the demonstration, one after another in one installation, as its first start does. */
  List<PlayedScenario> demonstration() {
    world.goBackTo(base);
    ScenarioSeries series = world.get(ScenarioSeries.class);
    return series.playAfter(given, series.demonstration());
  }

  /** What the first act of a scenario made, and all that comes after it. */
  record Begun(Action.Creates creation, UUID record, Aliases known, ScenarioDefinition scenario) {
    Instant at() {
      return scenario.at().orElseThrow().toInstant();
    }
  }

  /** Plays no more than the first act. */
  Begun begin(String key) {
    world.goBackTo(base);
    ScenarioSeries series = world.get(ScenarioSeries.class);
    ScenarioDefinition scenario =
        series.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    Aliases known = series.known(scenario, given);
    Action.Creates creation = (Action.Creates) scenario.actions().get(0);
    world
        .get(ScenarioActions.class)
        .perform(creation, scenario.at().orElseThrow().toInstant(), known);
    return new Begun(creation, known.require(creation.alias().orElseThrow()), known, scenario);
  }

  /** Plays one scenario from the common beginning. */
  void play(String key) {
    ScenarioDefinition wanted =
        world.get(ScenarioSeries.class).all().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();
    shouldHold(wanted);
  }

  /** Plays everything, one after the other, whether it holds or not. */
  void playAll() {
    ScenarioSeries series = world.get(ScenarioSeries.class);
    series.playAfter(given, series.all().stream().filter(scenario -> !isGiven(scenario)).toList());
  }

  private static boolean isGiven(ScenarioDefinition scenario) {
    return scenario.expectations().isEmpty()
        && scenario.actions().stream().allMatch(Action.Creates.class::isInstance);
  }

  @Override
  public void close() {
    world.close();
  }
}
