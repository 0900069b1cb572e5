package org.docket.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Commands of the operating system, run to their end. */
final class Commands {

  /** What a command printed, and with which status it ended. */
  record Ended(int status, String output) {}

  private Commands() {}

  static void run(String... command) {
    runIn(Path.of("."), command);
  }

  static void runIn(Path directory, String... command) {
    Ended ended = end(directory, Map.of(), command);
    if (ended.status() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + ended.output());
    }
  }

  /** Runs it with these additions to the environment, whether it succeeds or not. */
  static Ended end(Path directory, Map<String, String> environment, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output;
      try (InputStream printed = process.getInputStream()) {
        output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
      }
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
