package org.docket.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A clock that a test sets while processes run by it. libfaketime, loaded into them, reads from a
 * file how far it is off; how long they have been running it leaves as it is.
 */
final class SetClock implements AutoCloseable {

  private final Path directory;
  private Duration off = Duration.ZERO;

  private SetClock(Path directory) {
    this.directory = directory;
  }

  /** Right at first. */
  static SetClock right() throws IOException {
    Path directory = Files.createTempDirectory("docket-clock");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    SetClock clock = new SetClock(directory);
    clock.set(Duration.ZERO);
    return clock;
  }

  /** What lets a process run by this clock; it sees within a second that it was set. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD",
        library().toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file().toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }

  private static Path library() {
    try (Stream<Path> files =
        Files.find(
            Path.of("/usr/lib"), 3, (file, is) -> file.endsWith("faketime/libfaketime.so.1"))) {
      return files
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("There is no libfaketime: apt install libfaketime"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All at once, since processes may read the file at any moment. */
  void set(Duration by) throws IOException {
    Path written = Files.writeString(directory.resolve("new"), "%+d".formatted(by.toSeconds()));
    Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(
        written, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    off = by;
  }

  Duration off() {
    return off;
  }

  private Path file() {
    return directory.resolve("off");
  }

  @Override
  public void close() {
    Trees.delete(directory);
  }
}
