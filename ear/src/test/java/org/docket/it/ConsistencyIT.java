package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.docket.bench.rig.Consistency;
import org.junit.jupiter.api.Test;

/** The rules that hold after a kill hold for the demonstration company and what tests did to it. */
class ConsistencyIT {

  @Test
  void shouldHoldForWhateverPeopleHaveDone() {
    assertThat(Consistency.broken(SharedServer.database()))
        .as("rules, and how often broken")
        .isEmpty();
  }
}
