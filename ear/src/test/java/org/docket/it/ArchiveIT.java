package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The archive brings its own libraries and none of the server's. */
class ArchiveIT {

  private static final List<String> OF_THE_SERVER =
      List.of("jackson-core", "jackson-databind", "jackson-annotations", "slf4j-api", "jakarta.");

  @Test
  void shouldHoldNoLibraryOfTheServer() throws IOException {
    assertThat(libraries())
        .isNotEmpty()
        .noneMatch(library -> OF_THE_SERVER.stream().anyMatch(library::contains));
  }

  @Test
  void shouldHoldEachLibraryOnce() throws IOException {
    assertThat(libraries().stream().map(name -> name.replaceAll("-[0-9][^/]*\\.jar$", "")))
        .doesNotHaveDuplicates();
  }

  private static List<String> libraries() throws IOException {
    try (ZipFile archive = new ZipFile(System.getProperty("docket.archive"))) {
      return archive.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
          .toList();
    }
  }
}
