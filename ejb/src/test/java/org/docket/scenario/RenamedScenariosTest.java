package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.scenario.NewNames.Sort;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * No Java, SQL or template engine knows a process, a form or a field: with all keys of forms,
 * fields, steps, positions, series and lists replaced by random names, every scenario still holds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenamedScenariosTest {

  private static final long SEED = 20260302L;

  private final PackRenaming renaming = new PackRenaming(ShippedPacks.all(), SEED);
  private final List<PackFiles> packs = renaming.renamed();
  private final ScenarioWorld world = new ScenarioWorld(packs);

  @TestFactory
  Stream<DynamicTest> shouldHoldUnderOtherNames() {
    return world.tests();
  }

  @Test
  void shouldHaveReplacedEveryKey() {
    World renamed = world.world();
    List<DefinitionSource> sources = renamed.get(Definitions.class).live().sources();

    assertThat(keys(sources, "form"))
        .hasSizeGreaterThan(10)
        .doesNotContainAnyElementsOf(renaming.newNames().old(Sort.FORM));
    assertThat(keys(sources, "series"))
        .hasSizeGreaterThan(3)
        .doesNotContainAnyElementsOf(renaming.newNames().old(Sort.SERIES));
    assertThat(keys(sources, "list"))
        .hasSizeGreaterThan(5)
        .doesNotContainAnyElementsOf(renaming.newNames().old(Sort.LIST));
    assertThat(renaming.newNames().old(Sort.FIELD)).hasSizeGreaterThan(100);
    assertThat(renaming.newNames().old(Sort.STEP)).hasSizeGreaterThan(15);
    assertThat(renaming.newNames().old(Sort.POSITION)).hasSizeGreaterThan(15);
  }

  private static Set<String> keys(List<DefinitionSource> sources, String kind) {
    return sources.stream()
        .filter(source -> source.kind().equals(kind))
        .map(DefinitionSource::key)
        .collect(Collectors.toSet());
  }

  @AfterAll
  void close() {
    world.close();
  }
}
