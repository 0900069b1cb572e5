package org.docket.scenario;

import java.util.stream.Stream;
import org.docket.definition.ShippedPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every scenario of the shipped packs holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedScenariosTest {

  private final ScenarioWorld world = new ScenarioWorld(ShippedPacks.all());

  @TestFactory
  Stream<DynamicTest> shouldHold() {
    return world.tests();
  }

  @AfterAll
  void close() {
    world.close();
  }
}
