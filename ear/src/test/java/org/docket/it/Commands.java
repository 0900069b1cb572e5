package org.docket.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Commands of the operating system, run to their end. */
final class Commands {

  private Commands() {}

  static void run(String... command) {
    runIn(Path.of("."), command);
  }

  static void runIn(Path directory, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output;
      try (InputStream printed = process.getInputStream()) {
        output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
