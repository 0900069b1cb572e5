package org.docket.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleInspectorTest {

  @Test
  void shouldSayWhichDeclarationsOfASheetAreDroppedAndWhere() {
    assertThat(
            told(
                """
                <p>
                <style>
                p { color: red;
                  display: flex; }
                td { width: $record.width; heigth: 3mm }
                #if($record.paid) b { display: grid } #end</style>
                """))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("a.vm:4:3 ").contains("flex"),
            second -> assertThat(second).startsWith("a.vm:5:28 ").contains("heigth"),
            third -> assertThat(third).startsWith("a.vm:6:23 ").contains("grid"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "<b style=\"colour: red\"> | 1:11 | colour",
        "<b style=\"color:#333; display:flex\"> | 1:23 | flex",
        "<b style='color: #333; display: flex'> | 1:24 | flex",
        "<b STYLE = 'display:grid'> | 1:13 | grid",
        "<b style=display:flex> | 1:10 | flex",
        "<b style=\"width: ${w}mm; colour: $c\"> | 1:26 | colour",
        "<b style=\"width: $fn.orElse($w, \"a;b'\"); display:flex\"> | 1:42 | flex",
        "<b style=\"#if($x > 1)display: flex;#end color: red\"> | 1:22 | flex",
        "<b style=\"font-family: &quot;A;B&quot;; display:flex\"> | 1:41 | flex",
        "<b style=\"color: $!a.b.c(1).d; word-brake: x\"> | 1:32 | word-brake",
      })
  void shouldLookAtEveryStyleAttribute(String body, String place, String words) {
    assertThat(told(body))
        .singleElement()
        .satisfies(one -> assertThat(one).startsWith("a.vm:" + place + " ").contains(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b style=\"color: #333333; border: 0.3mm solid #444\">",
        "<b style=\"width: ${record.width}mm; color: $c\">",
        "<b style=\"font-size: #if($big)20pt#{else}10pt#end; color: red\">",
        "<b style=\"$record.style\"><b style=\"${p}-top: 3mm\">",
        "<b style=\"#if($big)color: red#end\">",
        "## <b style=\"display: flex\">\n#* <b style='display: grid'> *#",
        "<style>p { color: #333; width: ${w}mm } #if($x) b { color: red } #end</style>",
      })
  void shouldNotBeHinderedByReferencesAndConditions(String body) {
    assertThat(told(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"macros.vm", "title.vm", "head-controlled.vm", "head-letterhead.vm"})
  void shouldFindNothingInTheShippedHeadsAndMacros(String name) throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/org/docket/document/" + name)) {
      assertThat(told(new String(file.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
    }
  }

  private static List<String> told(String body) {
    ProblemCollector problems = new ProblemCollector();
    StyleInspector.inspect("a.vm", body, problems);
    return problems.problems().stream().map(StyleInspectorTest::words).toList();
  }

  private static String words(Problem problem) {
    return problem.location() + " " + problem.message().en();
  }
}
