package org.docket.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The script {@code ./docket run}, started as somebody at a terminal would. */
final class DocketScript implements AutoCloseable {

  private static final Duration END = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;

  private DocketScript(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it with this environment on top of the present one; a value of null takes a variable out
   * of it.
   */
  static DocketScript run(Path output, Map<String, @Nullable String> environment) {
    // Whoever starts the tests in the background makes their children deaf to Ctrl-C.
    List<String> command = List.of("/usr/bin/env", "--default-signal=INT", "./docket", "run");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Server.root().toFile()).redirectErrorStream(true);
    for (String inherited : List.of("DOCKET_DB_URL", "DOCKET_DEMO", "DOCKET_HOST")) {
      builder.environment().remove(inherited);
    }
    environment.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      builder.redirectOutput(output.toFile());
      DocketScript script = new DocketScript(builder.start(), output);
      Runtime.getRuntime().addShutdownHook(new Thread(script::close));
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a terminal sends for Ctrl-C. */
  void interrupt() {
    Commands.run("kill", "-INT", Long.toString(process.pid()));
  }

  /** Waits for its end and returns its exit code. */
  int end() {
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Still running after " + END + ": " + printed());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The lines that it has printed so far. */
  List<String> printed() {
    return new ArrayList<>(Trees.lines(output));
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      end();
    }
  }
}
