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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running Docket. {@link #shared()} is the one on PostgreSQL that all tests use; it stops with
 * the JVM. With the system property {@code docket.it.url} it is a server that runs already.
 */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Several servers share a small machine: none needs threads for collecting garbage. */
  private static final String JAVA_OPTIONS =
      "-Xmx1g -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true";

  private final URI base;
  private final Path directory;
  private final @Nullable Process process;

  private Server(URI base, Path directory, @Nullable Process process) {
    this.base = base;
    this.directory = directory;
    this.process = process;
  }

  /** The server of all tests, on PostgreSQL, with the demonstration company. */
  public static Server shared() {
    return SharedServer.get();
  }

  /** A server that somebody else starts and stops. */
  static Server at(URI base) {
    return new Server(base, root(), null);
  }

  /**
   * Starts WildFly and waits until Docket is ready; the archive is in its deployments directory.
   */
  static Server start(Path wildfly, Path directory, Map<String, String> environment) {
    Server server = launch(wildfly, directory, "/", environment, Ports.free());
    server.awaitReady();
    return server;
  }

  /** Starts WildFly and does not wait. */
  static Server launch(
      Path wildfly,
      Path directory,
      String contextRoot,
      Map<String, String> environment,
      int managementPort) {
    int port = Ports.free();
    ProcessBuilder builder =
        new ProcessBuilder(
            wildfly.resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + directory,
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + Ports.free(),
            "-Djboss.management.http.port=" + managementPort,
            "-Djboss.as.management.blocking.timeout=" + PATIENCE.toSeconds(),
            "-Ddocket.demo=true");
    builder.environment().put("JAVA_OPTS", JAVA_OPTIONS);
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(directory.resolve("log"));
      builder.redirectErrorStream(true).redirectOutput(directory.resolve("console.log").toFile());
      Process process = builder.start();
      URI base = URI.create("http://127.0.0.1:" + port + contextRoot);
      Server server = new Server(base, directory, process);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Path refused = directory.resolve("deployments/docket.ear.failed");
    try {
      await(
          () -> {
            boolean dead = process == null || !process.isAlive() || Files.exists(refused);
            if (dead) {
              throw new IllegalStateException("Docket did not start; see " + log());
            }
            return isReady();
          });
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  /** Waits until it is so; what does not listen yet is not so yet. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo(condition)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Not so after " + PATIENCE);
      }
      pause();
    }
  }

  private static boolean isSo(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  /** While it starts, a server lets requests wait. */
  boolean isReady() {
    Client impatient = client().waitingAtMost(Duration.ofSeconds(3));
    return impatient.get("health/ready").status() == 200;
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

  /** Ends it at once, as a failure of power would. */
  void kill() {
    if (process == null) {
      throw new IllegalStateException("A server elsewhere is not ours to kill");
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ended -> ended.onExit().join());
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
