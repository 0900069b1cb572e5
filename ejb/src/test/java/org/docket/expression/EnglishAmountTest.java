package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishAmountTest {

  @Test
  void shouldLeaveOutWhatIsTooLarge() {
    assertThat(EnglishAmount.of(new BigDecimal("10000000000000000"))).isEmpty();
    assertThat(EnglishAmount.of(new BigDecimal("-1E16"))).isEmpty();
    assertThat(EnglishAmount.of(new BigDecimal("9999999999999999.994"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero only",
    "-0.004, zero only",
    "0.50, zero and 50/100",
    "1, one only",
    "21, twenty-one only",
    "40, forty only",
    "115, one hundred and fifteen only",
    "900, nine hundred only",
    "1006, one thousand and six only",
    "1100, one thousand one hundred only",
    "480000, four hundred and eighty thousand only",
    "1000000, one million only",
    "1000001, one million and one only",
    "2000300.07, two million three hundred and 07/100",
    "12345678.905, twelve million three hundred and forty-five thousand six hundred and "
        + "seventy-eight and 91/100",
    "-752.5, minus seven hundred and fifty-two and 50/100",
    "1000000000000000, one quadrillion only",
  })
  void shouldSpellAmounts(BigDecimal amount, String words) {
    assertThat(EnglishAmount.of(amount)).hasValue(words);
  }
}
