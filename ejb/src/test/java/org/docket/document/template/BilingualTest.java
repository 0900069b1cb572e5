package org.docket.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilingualTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Trainer|讲师|讲师 Trainer",
        "Version: |版本：|版本 Version: ",
        ": |：|: ",
        " of |''| of ",
        "''| 页| 页",
        "ISO 9001|ISO 9001|ISO 9001",
      })
  void shouldSayBothWithOneColon(String en, String zh, String both) {
    assertThat(Bilingual.of(en, zh)).isEqualTo(both);
  }
}
