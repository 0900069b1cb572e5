package org.docket.it;

import org.junit.jupiter.api.Test;

/** The rules that hold after a kill hold for the demonstration company and what tests did to it. */
class ConsistencyIT {

  @Test
  void shouldHoldForWhateverPeopleHaveDone() {
    Consistency.check(SharedServer.database());
  }
}
