package org.docket.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of all problems, from the sources: a code is written out once, where its problem is
 * made. Those that have no bad sample are listed with the reason in {@code
 * problems-without-sample.txt}.
 */
final class ProblemCodes {

  private static final Path SOURCES = Path.of("src", "main", "java", "org", "docket");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z][a-z0-9-]+)\"");

  private ProblemCodes() {}

  static Set<String> thatNeedASample() {
    Set<String> codes = all();
    withoutSample().forEach(pattern -> codes.removeIf(code -> matches(pattern, code)));
    return codes;
  }

  static Set<String> all() {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Problems.java")).toList()) {
        Matcher code = CODE.matcher(Files.readString(file));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  private static boolean matches(String pattern, String code) {
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
