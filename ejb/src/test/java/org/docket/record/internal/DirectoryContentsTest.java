package org.docket.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryContentsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir private Path directory;

  @Test
  void shouldKeepEqualContentsOnceUnderTheirHash() throws IOException {
    DirectoryContents contents = new DirectoryContents(directory);

    contents.keep(UUID.randomUUID(), content("东风"));
    contents.keep(UUID.randomUUID(), content("东风"));

    assertThat(files()).hasSize(1);
    assertThat(files().get(0).getFileName()).hasToString(hash("东风"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contents.copy(UUID.randomUUID(), hash("东风"), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("东风");
  }

  @Test
  void shouldLeaveNothingOfAnUploadThatBrokeOff() throws IOException {
    DirectoryContents contents = new DirectoryContents(directory);
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection reset");
            }
            return 'x';
          }
        };

    assertThatThrownBy(() -> contents.keep(UUID.randomUUID(), broken))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void shouldSweepWhatNothingNamesOnceItIsOld() throws IOException {
    DirectoryContents contents = new DirectoryContents(directory);
    contents.keep(UUID.randomUUID(), content("named"));
    contents.keep(UUID.randomUUID(), content("orphan"));
    contents.keep(UUID.randomUUID(), content("young"));
    Path left = Files.writeString(directory.resolve("incoming").resolve("left"), "half");
    for (Path file : files()) {
      boolean young = file.getFileName().toString().equals(hash("young"));
      Files.setLastModifiedTime(file, FileTime.from(young ? NOW : NOW.minusSeconds(200_000)));
    }

    int removed = contents.sweep(NOW.minusSeconds(86_400), name -> name.equals(hash("named")));

    assertThat(removed).isEqualTo(2);
    assertThat(left).doesNotExist();
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(hash("named"), hash("young"));
  }

  @Test
  void shouldMakeContentsYoungAgainThatComeOnceMore() throws IOException {
    DirectoryContents contents = new DirectoryContents(directory);
    contents.keep(UUID.randomUUID(), content("again"));
    Files.setLastModifiedTime(files().get(0), FileTime.from(NOW.minusSeconds(200_000)));

    contents.keep(UUID.randomUUID(), content("again"));

    assertThat(contents.sweep(NOW.minusSeconds(86_400), name -> false)).isZero();
  }

  @Test
  void shouldNotBeLedOutOfItsDirectory() {
    DirectoryContents contents = new DirectoryContents(directory);

    assertThatThrownBy(
            () -> contents.copy(UUID.randomUUID(), "../../etc/passwd", new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String text) {
    return CanonicalJson.sha256Hex(text);
  }
}
