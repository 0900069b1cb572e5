package org.docket.bench.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** WildFly with the archive, as {@code ./docket run} starts it, with the demonstration company. */
public final class RunningServer implements AutoCloseable {

  private static final long PATIENCE_MINUTES = 20;

  private final Process process;
  private final URI base;
  private final Path directory;

  private RunningServer(Process process, URI base, Path directory) {
    this.process = process;
    this.base = base;
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Builds what is missing, starts, and waits until the server answers. */
  public static RunningServer start(Path root, String databaseUrl) {
    try {
      Path directory = Files.createTempDirectory("docket-bench-server");
      Path printed = directory.resolve("run.log");
      int port = Cluster.freePort();
      ProcessBuilder builder = new ProcessBuilder(root.resolve("docket").toString(), "run");
      builder.environment().put("DOCKET_PORT", String.valueOf(port));
      builder.environment().put("DOCKET_DB_URL", databaseUrl);
      builder.environment().put("DOCKET_DATA", directory.toString());
      Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
      URI base = URI.create("http://127.0.0.1:" + port + "/");
      RunningServer server = new RunningServer(process, base, directory);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    ApiClient client = new ApiClient(base);
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (!client.answers("health/ready")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "The server did not start: " + Files.readString(directory.resolve("run.log")));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI base() {
    return base;
  }

  /** The process of the JVM, below that of the script. */
  public long process() {
    return process
        .descendants()
        .filter(each -> each.info().commandLine().orElse("").contains("[Standalone]"))
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .map(ProcessHandle::pid)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The server's JVM is not below the script"));
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        process.waitFor(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Cluster.delete(directory);
  }
}
