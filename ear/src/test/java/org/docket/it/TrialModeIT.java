package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The trial mode: H2 in a file of the server. */
class TrialModeIT {

  private final ServerSetup setup = new ServerSetup("h2", "datasource-h2.cli");

  @Test
  void shouldServeAndKeepItsDataOverARestart() {
    JsonNode record;
    JsonNode series;
    try (Server server = setup.start()) {
      record = Smoke.check(server);
      series = series(server);
    }
    try (Server server = setup.startAgain()) {
      String path = "api/v1/records/" + record.path("id").asText();
      JsonNode kept = server.loggedIn("admin").get(path).expect(200).json();
      assertThat(kept.path("number")).isEqualTo(record.path("number"));
      assertThat(series(server)).isEqualTo(series);
    }
  }

  /** The next number of each series. */
  private static JsonNode series(Server server) {
    JsonNode items = server.loggedIn("admin").get("api/v1/series").expect(200).json().path("items");
    assertThat(items).isNotEmpty();
    return items;
  }
}
