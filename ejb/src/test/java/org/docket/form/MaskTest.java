package org.docket.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({
    "13800000000, 138****0000",
    "021-5501 2233, 021****2233",
    "123456, 1****6",
    "1234, ****",
    "王, ****",
    "li.wei@example.com, l****@example.com",
    "统一社会信用代码91310000, 统一社****0000",
  })
  void shouldLeaveOutTheMiddle(String text, String masked) {
    assertThat(Mask.of(text)).isEqualTo(masked);
  }
}
