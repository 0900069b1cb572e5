package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.scenario.NewNames.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(Sort.class)
  void shouldHaveReplacedEveryKey(Sort sort) {
    NewNames given = new NewNames(SEED);
    world
        .world()
        .get(Definitions.class)
        .live()
        .sources()
        .forEach(source -> PackRenaming.collect(source, given));

    assertThat(given.old(sort))
        .hasSameSizeAs(renaming.newNames().old(sort))
        .hasSizeGreaterThan(5)
        .doesNotContainAnyElementsOf(renaming.newNames().old(sort));
  }

  @AfterAll
  void close() {
    world.close();
  }
}
