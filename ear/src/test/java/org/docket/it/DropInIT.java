package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docket.bench.rig.Cluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Docket in a server that somebody has already: a fresh WildFly that serves another application,
 * the lines of docs/deploying.md and nothing else.
 */
class DropInIT {

  private static final Path DIRECTORY = Server.root().resolve("build/it/drop-in");
  private static final Path DOCUMENTATION = Server.root().resolve("docs/deploying.md");

  private final Cluster postgres = Cluster.forTests();
  private Path wildfly = DIRECTORY;

  @BeforeEach
  void unpackAServer() throws IOException {
    Trees.delete(DIRECTORY);
    Trees.unpack(Path.of(System.getProperty("docket.wildfly.zip")), DIRECTORY);
    try (var unpacked = Files.list(DIRECTORY)) {
      wildfly = unpacked.findFirst().orElseThrow();
    }
  }

  @AfterEach
  void stop() {
    postgres.close();
    Trees.delete(DIRECTORY);
  }

  @Test
  void shouldServeBesideAnotherApplication() throws IOException {
    deployAnotherApplication();
    putWhatTheDocumentationNames();
    int management = Ports.free();
    try (Server server = launch(management)) {
      awaitOtherApplication(server);
      for (String line : documentedLines()) {
        Commands.runIn(wildfly, "bash", "-c", atPort(line, management));
      }
      server.awaitReady();

      Smoke.check(server);
      assertThat(server.client().get("../other/").text()).isEqualTo("I was here before");
    }
  }

  private Server launch(int management) {
    return Server.launch(
        wildfly,
        wildfly.resolve("standalone"),
        "/docket/",
        Map.of(
            "DOCKET_DB_URL", postgres.another("docket"),
            "DOCKET_DB_USER", "docket",
            "DOCKET_DB_PASSWORD", "docket"),
        management);
  }

  private static void awaitOtherApplication(Server server) {
    Server.await(() -> server.client().get("../other/").status() == 200);
  }

  private void deployAnotherApplication() throws IOException {
    Path war = wildfly.resolve("standalone/deployments/other.war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write("I was here before".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void putWhatTheDocumentationNames() throws IOException {
    Path shipped = Path.of(System.getProperty("docket.wildfly"));
    copy(Path.of(System.getProperty("docket.archive")), "docket.ear");
    copy(
        Server.root().resolve("ear/src/main/wildfly/datasource-postgresql.cli"),
        "datasource-postgresql.cli");
    copy(shipped.resolveSibling("postgresql.jar"), "postgresql-42.7.13.jar");
  }

  private void copy(Path file, String name) throws IOException {
    Files.copy(file, wildfly.resolve(name));
  }

  private static List<String> documentedLines() {
    List<String> lines =
        Trees.lines(DOCUMENTATION).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("bin/jboss-cli.sh --connect"))
            .toList();
    assertThat(lines).hasSize(4);
    return lines;
  }

  private static String atPort(String line, int management) {
    return line.replace("--connect", "--connect --controller=127.0.0.1:" + management);
  }
}
