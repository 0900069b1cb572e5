package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docket.testing.Compilers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Benchmarks are not run with the tests; what they publish is checked here. */
class BenchmarkPacksTest {

  private static final Path BENCHMARKS = Path.of("../bench/src/main/resources/org/docket/bench");

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(BENCHMARKS)) {
      return folders
          .map(folder -> folder.resolve("pack"))
          .filter(Files::isDirectory)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void shouldBePublishable(Path folder) throws IOException {
    List<PackFiles> all = new ArrayList<>(ShippedPacks.all());
    all.add(pack(folder));

    assertThat(Compilers.loader().load(all).problems()).isEmpty();
  }

  private static PackFiles pack(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> contents.put(file.getFileName().toString(), content(file)));
    }
    return PackFiles.named(contents, folder.getFileName().toString());
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
