package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.docket.definition.ShippedPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every scenario of the shipped packs holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedScenariosTest {

  /**
   * What a decision may cost, with finding the task and reading the form before it: measured (45 to
   * 71), and not to grow.
   */
  private static final long MOST_STATEMENTS = 80;

  private final ScenarioWorld world = new ScenarioWorld(ShippedPacks.all());

  @TestFactory
  Stream<DynamicTest> shouldHold() {
    return world.tests();
  }

  @Test
  void shouldDecideInFewStatements() {
    assertThat(world.statementsOfDecisions("repair-solved-by-telephone"))
        .as("statements of each decision")
        .isNotEmpty()
        .allMatch(count -> count <= MOST_STATEMENTS);
  }

  @AfterAll
  void close() {
    world.close();
  }
}
