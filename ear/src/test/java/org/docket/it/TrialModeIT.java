package org.docket.it;

import org.junit.jupiter.api.Test;

/** The trial mode: H2 in a file of the server. */
class TrialModeIT {

  private final ServerSetup setup = new ServerSetup("h2", "datasource-h2.cli");

  @Test
  void shouldServeAndKeepItsDataOverARestart() {
    try (Server server = setup.start()) {
      Smoke.check(server);
    }
    try (Server server = setup.startAgain()) {
      Smoke.check(server);
    }
  }
}
