package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trial mode as everybody meets it first: {@code ./docket run}, H2 in a file, Ctrl-C. */
class TrialModeIT {

  private static final Path DATA = Server.root().resolve("build/it/trial");

  private final int port = Ports.free();
  private final Server server = Server.at(URI.create("http://localhost:" + port + "/"));

  @BeforeEach
  void beginAnew() {
    Trees.delete(DATA);
  }

  @Test
  void shouldServeUntilCtrlCAndKeepItsDataOverARestart() {
    JsonNode record;
    JsonNode series;
    try (DocketScript script = start()) {
      record = Smoke.check(server);
      series = series();
      stop(script);
    }
    try (DocketScript script = start()) {
      String path = "api/v1/records/" + record.path("id").asText();
      JsonNode kept = server.loggedIn("admin").get(path).expect(200).json();
      assertThat(kept.path("number")).isEqualTo(record.path("number"));
      assertThat(series()).isEqualTo(series);
      stop(script);
    }
    Trees.delete(Server.root().resolve("build/server/h2-" + port));
  }

  private DocketScript start() {
    DocketScript script =
        DocketScript.run(
            DATA.resolve("printed.txt"),
            Map.of(
                "DOCKET_PORT", Integer.toString(port),
                "DOCKET_DATA", DATA.toString(),
                "DOCKET_ARCHIVE", System.getProperty("docket.archive")));
    try {
      Server.await(
          () -> {
            if (!script.isAlive()) {
              throw new IllegalStateException("Ended too early");
            }
            return server.isReady();
          });
      return script;
    } catch (IllegalStateException e) {
      script.close();
      throw new IllegalStateException("What it printed: " + script.printed(), e);
    }
  }

  private static void stop(DocketScript script) {
    script.interrupt();

    assertThat(script.end()).isZero();
    assertThat(script.printed()).last().asString().startsWith("Stopped");
  }

  /** The next number of each series. */
  private JsonNode series() {
    JsonNode items = server.loggedIn("admin").get("api/v1/series").expect(200).json().path("items");
    assertThat(items).isNotEmpty();
    return items;
  }
}
