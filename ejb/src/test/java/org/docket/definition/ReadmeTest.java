package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/** What the README of config-schemas shows is a pack that Docket accepts. */
class ReadmeTest {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^### ([a-z]+)$.*?^```yaml\n# (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final String readme = read();

  @Test
  void shouldExplainEveryKind() {
    List<String> explained =
        EXAMPLE.matcher(readme).results().map(found -> found.group(1)).toList();

    assertThat(explained).containsExactlyElementsOf(Schemas.SHIPPED.kinds());
  }

  @Test
  void shouldShowExamplesThatAreValidTogether() {
    Packs pack = Packs.pack("visits");
    Matcher example = EXAMPLE.matcher(readme);
    while (example.find()) {
      pack.with(example.group(2), example.group(3));
    }
    String page = "<p>$record.number</p>\n";
    pack.with("visit-sheet.en.vm", page).with("visit-sheet.zh-CN.vm", page);

    assertThat(Compilers.loader().load(List.of(pack.files())).problems()).isEmpty();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "config-schemas", "README.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
