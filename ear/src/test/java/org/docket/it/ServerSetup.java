package org.docket.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a server of the tests is set up: the way {@code ./docket run} does it. */
final class ServerSetup {

  private static final Path WILDFLY = Path.of(System.getProperty("docket.wildfly"));

  private final Path directory;
  private final String datasource;
  private final Map<String, String> environment = new HashMap<>();

  ServerSetup(String name, String datasource) {
    this.directory = Server.root().resolve("build/it").resolve(name);
    this.datasource = datasource;
  }

  ServerSetup withEnvironment(Map<String, String> more) {
    environment.putAll(more);
    return this;
  }

  /** Starts with an empty database, where that is a file of the server. */
  Server start() {
    forgetLastTime();
    return startAgain();
  }

  /** Starts with the data of the last time. */
  Server startAgain() {
    prepare();
    Server.deploy(Path.of(System.getProperty("docket.archive")), directory);
    return Server.start(WILDFLY, directory, environment);
  }

  /** Starts without the archive, which somebody deploys through the management port. */
  Server startEmpty(int managementPort) {
    forgetLastTime();
    prepare();
    return Server.launch(WILDFLY, directory, "/", environment, managementPort);
  }

  private void prepare() {
    Commands.run(
        Server.root().resolve("ear/src/main/wildfly/prepare-server").toString(),
        WILDFLY.toString(),
        directory.toString(),
        WILDFLY.resolveSibling("postgresql.jar").toString(),
        "own-server.cli",
        datasource);
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
