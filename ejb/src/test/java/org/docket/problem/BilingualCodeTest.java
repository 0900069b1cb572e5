package org.docket.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Java code says is in English and in Chinese: a Chinese text has a Han character. */
class BilingualCodeTest {

  private static final List<Path> CODE =
      List.of(Path.of("src", "main", "java"), Path.of("..", "web", "src", "main", "java"));
  private static final Pattern CALL = Pattern.compile("\\b(Text|Problem)\\.of\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Keys of JSON and places for values are no words. */
  private static final String NO_WORDS = "%[a-z]|\\b(en|zh|zh-CN)\\b";

  private static final int LEAST = 300;

  private int checked;

  @Test
  void shouldSayEverythingInBothLanguages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path root : CODE) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          check(file, Files.readString(file), wrong);
        }
      }
    }
    assertThat(checked).isGreaterThan(LEAST);
    assertThat(wrong).isEmpty();
  }

  @Test
  void shouldNoticeWhatIsSaidInOneLanguage() {
    List<String> wrong = new ArrayList<>();
    Path file = Path.of("X.java");
    check(file, "Text.of(\"Save \" + name, \"Speichern \" + name)", wrong);
    check(file, "Problem.of(\"a.b\", INVALID, \"No, (never)\", \"\")", wrong);
    check(file, "Text.of(\"保存\", \"保存\")", wrong);
    check(file, "Text.of(\"Save\", \"保存\")", wrong);

    assertThat(wrong).hasSize(3);
  }

  private void check(Path file, String source, List<String> wrong) {
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      List<String> arguments = arguments(source, call.end());
      int texts = call.group(1).equals("Text") ? 0 : 2;
      if (arguments.size() == texts + 2) {
        String en = words(arguments.get(texts));
        String zh = words(arguments.get(texts + 1));
        boolean says =
            en.matches("(?s).*\\p{L}.*") && LITERAL.matcher(arguments.get(texts + 1)).find();
        checked += says ? 1 : 0;
        if (says && (HAN.matcher(en).find() || !HAN.matcher(zh).find())) {
          wrong.add(file.getFileName() + ": " + en + " / " + zh);
        }
      }
    }
  }

  private static String words(String argument) {
    StringBuilder words = new StringBuilder();
    Matcher literal = LITERAL.matcher(argument);
    while (literal.find()) {
      words.append(literal.group(1));
    }
    return words.toString().replaceAll(NO_WORDS, "");
  }

  /** Up to the bracket that closes the call; commas in brackets and in texts part nothing. */
  private static List<String> arguments(String source, int start) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 0;
    int at = start;
    while (at < source.length() && depth >= 0) {
      Matcher literal = LITERAL.matcher(source).region(at, source.length());
      if (literal.lookingAt()) {
        argument.append(literal.group());
        at = literal.end();
        continue;
      }
      char letter = source.charAt(at++);
      depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
      if (depth < 0 || (depth == 0 && letter == ',')) {
        arguments.add(argument.toString());
        argument.setLength(0);
      } else {
        argument.append(letter);
      }
    }
    return arguments;
  }
}
