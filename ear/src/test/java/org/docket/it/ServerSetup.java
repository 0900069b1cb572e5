package org.docket.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a server of the tests is set up: the way {@code ./docket run} does it. */
final class ServerSetup {

  private final Path directory;
  private final String datasource;
  private final Map<String, String> environment = new HashMap<>();

  ServerSetup(String name, String datasource) {
    this.directory = Server.root().resolve("build/it").resolve(name);
    this.datasource = datasource;
  }

  ServerSetup withEnvironment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Server start() {
    Path wildfly = Path.of(System.getProperty("docket.wildfly"));
    Path scripts = Server.root().resolve("ear/src/main/wildfly");
    forgetLastTime();
    Commands.run(
        Map.of(),
        List.of(
            scripts.resolve("prepare-server").toString(),
            wildfly.toString(),
            directory.toString(),
            wildfly.resolveSibling("postgresql.jar").toString(),
            "own-server.cli",
            datasource));
    Server.deploy(Path.of(System.getProperty("docket.archive")), directory);
    return Server.start(wildfly, directory, "/", environment);
  }

  /** Data, log and temporary files; the configuration stays while it fits. */
  private void forgetLastTime() {
    for (String name : List.of("data", "log", "tmp")) {
      Path old = directory.resolve(name);
      if (Files.exists(old)) {
        delete(old);
      }
    }
  }

  private static void delete(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
