package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The description of the API in the hands of a standard generator: a program over the client that
 * it makes compiles strictly, and works against the server.
 */
class GeneratedClientIT {

  private static final Path SOURCE = Server.root().resolve("ear/src/test/client");
  private static final Path PLACE = Server.root().resolve("build/it/client");
  private static final long PATIENCE_MINUTES = 5;

  private final Client admin = Server.shared().loggedIn("admin");

  @Test
  void shouldMakeAClientThatCompilesAndWorks() throws IOException {
    TestPack.errands().publish(admin);
    prepare();
    run("npm", "ci", "--ignore-scripts", "--loglevel=error");
    run("npm", "run", "--silent", "generate");
    run("npm", "run", "--silent", "build");
    Answer token = admin.post("api/v1/api-tokens", Map.of("title", "generated client")).expect(201);
    String what = UUID.randomUUID().toString();
    String base = Server.shared().base().toString();

    String printed = run("node", "out/errands.js", base, token.json().path("token").asText(), what);

    JsonNode found = new ObjectMapper().readTree(printed);
    assertThat(found.path("note").asText()).isEqualTo("from a generated client");
    assertThat(found.path("amount").asText()).isEqualTo("12.5");
    assertThat(found.path("stale").asText()).isEqualTo("record.stale");
    assertThat(found.path("listed")).hasToString("[true]");
    assertThat(found.path("many")).hasToString("[\"created\",\"created\"]");
  }

  private void prepare() throws IOException {
    Files.createDirectories(PLACE);
    try (Stream<Path> files = Files.list(SOURCE)) {
      for (Path file : files.toList()) {
        Files.write(PLACE.resolve(file.getFileName().toString()), Files.readAllBytes(file));
      }
    }
    Files.write(PLACE.resolve("openapi.json"), admin.get("api/v1/openapi.json").expect(200).body());
  }

  /** What it printed, if it ended well. */
  private static String run(String... command) {
    try {
      Path printed = Files.createTempFile("docket-client", ".log");
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(PLACE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      process.destroy();
      String text = Files.readString(printed);
      assertThat(ended && process.exitValue() == 0)
          .as("%s: %s", String.join(" ", command), text)
          .isTrue();
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
