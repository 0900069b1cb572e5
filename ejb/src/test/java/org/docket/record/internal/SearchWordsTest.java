package org.docket.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.record.internal.SearchWords.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  private static final List<String> TEXTS =
      List.of(
          "BX-SH01-202603-0001",
          "东风汽车公司 Diesel Engine SC27G830D2",
          "13812345678",
          "ＡＢＣ　full width",
          "某");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "bx, true",
    "BX-SH01, true",
    "bx-sh01-202603-0001, true",
    "sh01-2026, true",
    "0001, true",
    "001, false",
    "东风, true",
    "风汽, true",
    "汽车公司, true",
    "东, true",
    "司, true",
    "东汽, false",
    "dfqc, true",
    "qcgs, true",
    "gs, true",
    "dq, false",
    "eng, true",
    "gine, false",
    "engine diesel, true",
    "engine petrol, false",
    "东风 sc27, true",
    "5678, true",
    "345678, true",
    "5679, false",
    "30d2, true",
    "abc, true",
    "某, true",
    "'', false",
    "---, false",
    "%, false",
  })
  void shouldFindBy(String asked, boolean found) {
    assertThat(FoundRecords.fits(asked, TEXTS)).isEqualTo(found);
  }

  @Test
  void shouldTellBeginningsFromWholeWords() {
    assertThat(SearchWords.asked("东风汽 BX- 车"))
        .containsExactly(
            new Word("东风", true),
            new Word("风汽", true),
            new Word("bx", false),
            new Word("车", false));
  }

  @Test
  void shouldHoldNothingThatAQueryWouldRead() {
    String hostile = "a'b \\c' | !d:* & e\u0000f \"g\" h%i_j (k) <-> l";

    assertThat(SearchWords.asked(hostile)).allMatch(word -> word.text().matches("[a-z_]+"));
    assertThat(SearchWords.indexed(List.of(hostile))).matches("( [a-z_]+)+ ");
  }

  @Test
  void shouldKeepTheFirstWordsOfLongTexts() {
    String many = "word ".repeat(10) + "x1y ".repeat(10) + "长".repeat(5_000);
    StringBuilder different = new StringBuilder("first ");
    for (int i = 0; i < 5_000; i++) {
      different.append("word").append(i).append(' ');
    }

    assertThat(SearchWords.indexed(List.of(many))).hasSizeLessThan(200);
    assertThat(SearchWords.indexed(List.of(different.toString())))
        .startsWith(" first word0 ")
        .endsWith(" ")
        .hasSizeLessThanOrEqualTo(6_000);
    assertThat(SearchWords.indexed(List.of("x".repeat(3_000)))).hasSize(50);
  }
}
