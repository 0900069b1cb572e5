package org.docket.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Starts with an empty database, where that is a file of the server. */
  Server start() {
    forgetLastTime();
    return startAgain();
  }

  /** Starts with the data of the last time. */
  Server startAgain() {
    Path wildfly = Path.of(System.getProperty("docket.wildfly"));
    Path scripts = Server.root().resolve("ear/src/main/wildfly");
    Commands.run(
        scripts.resolve("prepare-server").toString(),
        wildfly.toString(),
        directory.toString(),
        wildfly.resolveSibling("postgresql.jar").toString(),
        "own-server.cli",
        datasource);
    Server.deploy(Path.of(System.getProperty("docket.archive")), directory);
    return Server.start(wildfly, directory, environment);
  }

  /** Data, log and temporary files; the configuration stays while it fits. */
  private void forgetLastTime() {
    for (String name : List.of("data", "log", "tmp")) {
      Path old = directory.resolve(name);
      if (Files.exists(old)) {
        Trees.delete(old);
      }
    }
  }
}
