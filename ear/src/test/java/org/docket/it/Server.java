package org.docket.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running Docket. {@link #shared()} is the one on PostgreSQL that all tests use; it stops with
 * the JVM. With the system property {@code docket.it.url} it is a server that runs already.
 */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static @Nullable Server shared;

  private final URI base;
  private final Path directory;
  private final @Nullable Process process;

  private Server(URI base, Path directory, @Nullable Process process) {
    this.base = base;
    this.directory = directory;
    this.process = process;
  }

  /** The server of all tests, on PostgreSQL, with the demonstration company. */
  public static synchronized Server shared() {
    if (shared == null) {
      String running = System.getProperty("docket.it.url", "");
      shared = running.isEmpty() ? startShared() : new Server(URI.create(running), root(), null);
    }
    return shared;
  }

  private static Server startShared() {
    Postgres postgres = Postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    Server server =
        new ServerSetup("shared", "datasource-postgresql.cli")
            .withEnvironment("DOCKET_DB_URL", postgres.database("docket"))
            .withEnvironment("DOCKET_DB_USER", "docket")
            .withEnvironment("DOCKET_DB_PASSWORD", "docket")
            .start();
    return server;
  }

  /** Starts WildFly with the archive in its deployments directory and waits until it is ready. */
  static Server start(
      Path wildfly, Path directory, String contextRoot, Map<String, String> environment) {
    int port = Ports.free();
    ProcessBuilder builder =
        new ProcessBuilder(
            wildfly.resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + directory,
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + Ports.free(),
            "-Djboss.management.http.port=" + Ports.free(),
            "-Djboss.as.management.blocking.timeout=" + PATIENCE.toSeconds(),
            "-Ddocket.context-root=" + contextRoot,
            "-Ddocket.demo=true");
    builder.environment().put("JAVA_OPTS", "-Xmx1g -Djava.net.preferIPv4Stack=true");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("console.log").toFile());
    try {
      Files.createDirectories(directory.resolve("log"));
      Process process = builder.start();
      String path = contextRoot.equals("/") ? "/" : contextRoot + "/";
      URI base = URI.create("http://127.0.0.1:" + port + path);
      Server server = new Server(base, directory, process);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      boolean failed = Files.exists(directory.resolve("deployments/docket.ear.failed"));
      if (failed || process == null || !process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("Docket did not start; see " + log());
      }
      pause();
    }
  }

  private boolean isReady() {
    try {
      return client().get("health/ready").status() == 200;
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Address of the context root, with a slash at its end. */
  public URI base() {
    return base;
  }

  public Path log() {
    return directory.resolve("log/server.log");
  }

  /** A client that nobody has logged in. */
  public Client client() {
    return new Client(base);
  }

  /** A client with the session of this person of the demonstration company. */
  public Client loggedIn(String login) {
    Client client = client();
    Answer answer = client.post("api/v1/session", Map.of("login", login, "password", "docket"));
    if (answer.status() != 201) {
      throw new AssertionError("Log-in of " + login + ": " + answer);
    }
    return client;
  }

  @Override
  public void close() {
    if (process == null || !process.isAlive()) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Path root() {
    return Path.of(System.getProperty("docket.root", new File("..").getAbsolutePath()));
  }

  /** Puts a file into the server's deployments before it starts. */
  static void deploy(Path archive, Path directory) {
    try {
      Path deployments = Files.createDirectories(directory.resolve("deployments"));
      for (String marker : List.of(".failed", ".deployed", ".undeployed", ".isdeploying")) {
        Files.deleteIfExists(deployments.resolve(archive.getFileName() + marker));
      }
      Files.copy(
          archive, deployments.resolve(archive.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
