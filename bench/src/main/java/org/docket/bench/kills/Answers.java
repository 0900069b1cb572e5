package org.docket.bench.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** What callers were told, a line each; a line that was written outlives the process. */
final class Answers implements AutoCloseable {

  /** What somebody was told. */
  enum Kind {
    SUBMITTED,
    REVIEWED,
    COMPLETED,
    PRINTED
  }

  /**
   * @param id the record, or the document that was printed
   * @param detail the number of what was handed in, or of the copy
   */
  record Answer(Kind kind, UUID id, String detail) {

    private static Answer of(String line) {
      String[] parts = line.split(" ", 3);
      return new Answer(Kind.valueOf(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }
  }

  private final FileChannel file;

  Answers(Path path) {
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void give(Kind kind, UUID id, String detail) {
    byte[] line = "%s %s %s%n".formatted(kind, id, detail).getBytes(StandardCharsets.UTF_8);
    try {
      file.write(ByteBuffer.wrap(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that were given in full; the process may have died within the last one. */
  static List<Answer> in(Path path) {
    try {
      String text = Files.exists(path) ? Files.readString(path) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Answer::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
