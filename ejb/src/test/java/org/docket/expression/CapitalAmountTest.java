package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "0.05, 伍分",
    "0.5, 伍角整",
    "10, 壹拾元整",
    "107.03, 壹佰零柒元零叁分",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    "10000, 壹万元整",
    "107000.53, 壹拾万柒仟元伍角叁分",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "200010000, 贰亿零壹万元整",
    "-12.3, 负壹拾贰元叁角整",
    "1.005, 壹元零壹分"
  })
  void shouldWriteAmountsInCapitals(BigDecimal amount, String capitals) {
    assertThat(CapitalAmount.of(amount)).hasValue(capitals);
  }

  @Test
  void shouldNotWriteMoreThanItHasWordsFor() {
    assertThat(CapitalAmount.of(new BigDecimal("9999999999999999.99"))).isPresent();
    assertThat(CapitalAmount.of(new BigDecimal("1E16"))).isEmpty();
    assertThat(CapitalAmount.of(new BigDecimal("-1E16"))).isEmpty();
  }
}
