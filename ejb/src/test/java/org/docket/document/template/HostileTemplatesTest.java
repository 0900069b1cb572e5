package org.docket.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of the folder is a template written by an enemy. It is refused when it is published,
 * or ends in a problem when it is filled, or writes nothing but what stands in it: the canary 1764
 * (42 × 42) never appears, and memory and time stay bounded.
 */
class HostileTemplatesTest {

  private static final Path FOLDER = Path.of("src/test/resources/hostile-templates");
  private static final String CANARY = "1764";
  private static final int FEWEST_CASES = 150;

  private final TemplateEngine engine = new TemplateEngine();

  @TestFactory
  Stream<DynamicTest> shouldHold() throws IOException {
    var cases = Files.list(FOLDER).sorted().toList();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    return cases.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> hold(file)));
  }

  private void hold(Path file) {
    ProblemCollector problems = new ProblemCollector();
    var template =
        engine.compile(
            file.getFileName().toString(), read(file), Map.of("record", Shape.open()), problems);
    if (template == null) {
      assertThat(problems.problems())
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.location()).isNotNull());
      return;
    }
    try {
      String html = template.fill(Map.of("record", record()), Locale.ENGLISH);
      assertThat(html).doesNotContain(CANARY).doesNotContain("<script").doesNotContain("java.lang");
      assertThat(html.length()).isLessThanOrEqualTo(Budget.MAX_CHARACTERS);
    } catch (ProblemException held) {
      assertThat(held.first().code()).startsWith("template.");
    }
  }

  private static View record() {
    try {
      return View.of(
          new ObjectMapper()
              .readTree(
                  """
                  {"v": "x", "m": {
                    "name": {"v": "<script>alert(1)</script>${record.class} #set($x=42*42)$x"},
                    "amount": {"v": "42", "n": true},
                    "rows": {"l": [{"m": {"name": {"v": "a"}}}, {"m": {"name": {"v": "b"}}}]}}}
                  """),
          Locale.ENGLISH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
