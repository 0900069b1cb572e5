package org.docket.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of all problems, from the sources: a code is written out where its problem is made, and
 * begins like those in the classes that are called {@code …Problems}. Those that have no bad sample
 * are listed with the reason in {@code problems-without-sample.txt}.
 */
final class ProblemCodes {

  private static final Path SOURCES = Path.of("src", "main", "java", "org", "docket");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+)\\.[a-z][a-z0-9-]+\"");

  private ProblemCodes() {}

  static Set<String> thatNeedASample() {
    Set<String> codes = all();
    withoutSample().forEach(pattern -> codes.removeIf(code -> matches(pattern, code)));
    return codes;
  }

  static Set<String> all() {
    List<Path> sources = sources();
    Set<String> features =
        sources.stream()
            .filter(file -> file.toString().endsWith("Problems.java"))
            .flatMap(ProblemCodes::words)
            .map(code -> code.substring(0, code.indexOf('.')))
            .collect(Collectors.toSet());
    return sources.stream()
        .flatMap(ProblemCodes::words)
        .filter(code -> features.contains(code.substring(0, code.indexOf('.'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(path -> path.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> words(Path file) {
    try {
      return CODE.matcher(Files.readString(file))
          .results()
          .map(found -> found.group().substring(1, found.group().length() - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean matches(String pattern, String code) {
    return pattern.endsWith("*")
        ? code.startsWith(pattern.substring(0, pattern.length() - 1))
        : code.equals(pattern);
  }

  static List<String> withoutSample() {
    try (var in = ProblemCodes.class.getResourceAsStream("problems-without-sample.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
