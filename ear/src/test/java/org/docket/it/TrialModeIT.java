package org.docket.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The trial mode: H2 in a file of the server. */
@EnabledIfSystemProperty(named = "docket.long", matches = "true")
class TrialModeIT {

  private final ServerSetup setup = new ServerSetup("h2", "datasource-h2.cli");

  @Test
  void shouldServeAndKeepItsDataOverARestart() {
    String record;
    try (Server server = setup.start()) {
      record = Smoke.check(server);
    }
    try (Server server = setup.startAgain()) {
      server.loggedIn("admin").get("api/v1/records/" + record).expect(200);
    }
  }
}
