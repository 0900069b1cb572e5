package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Chinese and English are equal: every text of the shipped packs has both, the Chinese one has a
 * Han character and is not the English one. Words that are the same in both are listed.
 */
class BilingualTextsTest {

  private static final Path PACKS = Path.of("../config-schemas/packs");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CHOICE =
      Pattern.compile("\\$fn\\.t\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\b(default|value|when|require|where|recordTitle): *('[^']*'|\"[^\"]*\"|[^,}\n]*)");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Set<String> SAME_IN_BOTH = Set.of("QR", "OEM", "km", "kW", "V", "%");
  private static final int LEAST_TEXTS = 300;

  private final List<String> wrong = new ArrayList<>();
  private int checked;

  @Test
  void shouldSayEverythingInBothLanguages() throws IOException {
    for (Path file : files(".yaml")) {
      walk(file, new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    }
    for (Path file : files(".vm")) {
      Matcher choice = CHOICE.matcher(Files.readString(file));
      while (choice.find()) {
        check(file, choice.group(1), choice.group(2));
      }
    }
    assertThat(checked).isGreaterThan(LEAST_TEXTS);
    assertThat(wrong).isEmpty();
  }

  /**
   * Words for people stand in titles and settings; a default in one language is for half of them.
   */
  @Test
  void shouldHideNoTextInExpressions() throws IOException {
    List<String> hidden = new ArrayList<>();
    for (Path file : files(".form.yaml")) {
      Matcher expression = EXPRESSION.matcher(Files.readString(file));
      while (expression.find()) {
        if (HAN.matcher(expression.group()).find()) {
          hidden.add(PACKS.relativize(file) + ": " + expression.group());
        }
      }
    }
    assertThat(hidden).isEmpty();
  }

  @Test
  void shouldPrintTheSameInBothLanguages() throws IOException {
    List<Path> bodies = files(".en.vm");
    assertThat(bodies).hasSizeGreaterThan(5);
    for (Path english : bodies) {
      Path chinese = Path.of(english.toString().replace(".en.vm", ".zh-CN.vm"));
      assertThat(printed(chinese)).as(english.toString()).isEqualTo(printed(english));
      assertThat(words(chinese)).hasSameSizeAs(words(english));
      assertThat(words(chinese)).allMatch(word -> HAN.matcher(word).find());
      assertThat(words(english)).noneMatch(word -> HAN.matcher(word).find());
    }
  }

  @Test
  void shouldSayNothingInOneLanguageAroundTheBodies() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/resources"))) {
      List<Path> parts = all.filter(file -> file.toString().endsWith(".vm")).toList();
      assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> assertThat(words(part)).isEmpty());
    }
  }

  /**
   * Everything but the words: what a body takes from the record. An amount in words is {@code
   * $fn.capital} in Chinese and {@code $fn.spelled} in English.
   */
  private static List<String> printed(Path body) throws IOException {
    return Pattern.compile("[$#][A-Za-z.]+")
        .matcher(CHOICE.matcher(Files.readString(body)).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .map(part -> part.equals("$fn.spelled") ? "$fn.capital" : part)
        .sorted()
        .toList();
  }

  /**
   * What stands between the tags, the references and the directives. The English amount in words
   * names its currency itself.
   */
  private static List<String> words(Path body) throws IOException {
    String text =
        Files.readString(body)
            .replaceAll("(?s)#\\*.*?\\*#|##[^\n]*", "")
            .replace("人民币$fn.capital", "$fn.capital")
            .replaceAll("&#?\\w+;", "")
            .replaceAll("\\$\\{?!?[\\w.]+(\\((?:[^()]|\\([^()]*\\))*\\))?\\}?", "")
            .replaceAll("#\\{?\\w+\\}?(\\((?:[^()]|\\([^()]*\\))*\\))?", "")
            .replaceAll("(?s)<[^>]*>", "\n");
    return text.lines().map(String::strip).filter(line -> LETTER.matcher(line).find()).toList();
  }

  @Test
  void shouldHaveABodyInEachLanguage() throws IOException {
    Set<String> names = new TreeSet<>();
    files(".vm").stream()
        .map(Path::toString)
        .filter(name -> !isSideBySide(name))
        .forEach(names::add);
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(names)
                    .contains(
                        name.endsWith(".en.vm")
                            ? name.replace(".en.vm", ".zh-CN.vm")
                            : name.replace(".zh-CN.vm", ".en.vm")));
  }

  /** One body has the words of both languages. */
  private static boolean isSideBySide(String body) {
    Path template = Path.of(body.replace(".zh-CN.vm", ".template.yaml"));
    try {
      return Files.exists(template)
          && Files.readString(template).contains("language: side-by-side");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(PACKS)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void walk(Path file, Object node) {
    if (node instanceof java.util.Map<?, ?> map) {
      if (map.get("en") instanceof String || map.get("zh-CN") instanceof String) {
        check(file, String.valueOf(map.get("en")), String.valueOf(map.get("zh-CN")));
      }
      map.values().forEach(value -> walk(file, value));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> walk(file, item));
    }
  }

  private void check(Path file, String en, String zh) {
    checked++;
    boolean punctuation = !Pattern.compile("\\p{L}").matcher(en).find();
    boolean good = HAN.matcher(zh).find() && !zh.equals(en) && !HAN.matcher(en).find();
    if (!good && !punctuation && !SAME_IN_BOTH.contains(en)) {
      wrong.add(PACKS.relativize(file) + ": " + en + " / " + zh);
    }
  }
}
