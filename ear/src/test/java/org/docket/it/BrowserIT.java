package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * People in front of browsers. What they do stands in {@code web/src/main/frontend/e2e}; it is done
 * once, and each walk through the application is a test here. Pictures are in {@code
 * build/screenshots}.
 */
class BrowserIT {

  private static final Path FRONTEND = Server.root().resolve("web/src/main/frontend");
  private static final Path REPORT = Server.root().resolve("build/reports/e2e.json");

  @TestFactory
  List<DynamicTest> shouldWorkInABrowser() throws IOException {
    assertThat(FRONTEND.resolve("node_modules/@playwright/test"))
        .as("libraries of the browser application; run npm ci in %s", FRONTEND)
        .exists();
    Files.deleteIfExists(REPORT);

    Map<String, String> environment = Map.of("DOCKET_URL", Server.shared().base().toString());
    String output =
        Commands.end(FRONTEND, environment, "npm", "run", "--silent", "test:e2e").output();

    assertThat(REPORT).as(output).exists();
    List<DynamicTest> walks = new ArrayList<>();
    collect(new ObjectMapper().readTree(REPORT.toFile()).path("suites"), walks);
    assertThat(walks).as(output).isNotEmpty();
    return walks;
  }

  private static void collect(JsonNode suites, List<DynamicTest> walks) {
    for (JsonNode suite : suites) {
      collect(suite.path("suites"), walks);
      for (JsonNode spec : suite.path("specs")) {
        for (JsonNode test : spec.path("tests")) {
          String name = spec.path("title").asText() + " · " + test.path("projectName").asText();
          walks.add(dynamicTest(name, () -> arrived(name, test)));
        }
      }
    }
  }

  /** Fails a walk that failed twice, and tells of one that arrived only when it was begun again. */
  private static void arrived(String name, JsonNode test) {
    String status = test.path("status").asText();
    if (status.equals("flaky")) {
      System.err.println("Arrived only the second time: " + name + "\n" + complaints(test));
    }
    assertThat(status).as(complaints(test)).isIn("expected", "flaky");
  }

  private static String complaints(JsonNode test) {
    return elements(test.path("results"))
        .flatMap(result -> elements(result.path("errors")))
        .map(error -> error.path("message").asText())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
