package org.docket.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.docket.problem.ProblemCollector;

/**
 * The sample packs of config-schemas. A bad sample is a folder with one or more packs that have
 * exactly one mistake, and {@code expected.yaml}: code, file, line, pointer and a part of the
 * message; where it shows a keyword of a JSON Schema also the kind and the keyword.
 */
final class Samples {

  static final Path FOLDER = Path.of("..", "config-schemas", "samples");

  /** One bad sample. */
  record Bad(Path folder, MapNode expected) {

    String name() {
      return folder.getFileName().toString();
    }

    String code() {
      return expected.requireString("code");
    }
  }

  private Samples() {}

  static List<Path> good() {
    return below(FOLDER.resolve("good"));
  }

  static List<Bad> bad() {
    return below(FOLDER.resolve("bad")).stream()
        .map(folder -> new Bad(folder, expected(folder.resolve("expected.yaml"))))
        .toList();
  }

  private static MapNode expected(Path file) {
    ProblemCollector problems = new ProblemCollector();
    try {
      MapNode expected =
          YamlReader.read(Files.readAllBytes(file), file.toString(), problems).orElseThrow();
      problems.throwIfAny();
      return expected;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
