package org.docket.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of yuan in the capital numerals of Chinese invoices and cheques (人民币大写): 支付结算办法,
 * appendix 1.
 */
public final class CapitalAmount {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final BigDecimal LIMIT = new BigDecimal("1E16");
  private static final int GROUP = 10_000;
  private static final int[] UNITS = {1, 10, 100, 1_000};

  private CapitalAmount() {}

  /** Rounded half up to fen; empty from 10,000,000,000,000,000 yuan on. */
  public static Optional<String> of(BigDecimal amount) {
    BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP).movePointRight(2);
    BigInteger[] parts = cents.toBigInteger().divideAndRemainder(BigInteger.valueOf(100));
    if (new BigDecimal(parts[0]).compareTo(LIMIT) >= 0) {
      return Optional.empty();
    }
    boolean zero = cents.signum() == 0;
    String sign = amount.signum() < 0 && !zero ? "负" : "";
    return Optional.of(
        sign + (zero ? "零元整" : yuanAndCents(parts[0].longValueExact(), parts[1].intValue())));
  }

  private static String yuanAndCents(long yuan, int cents) {
    String whole = yuan == 0 ? "" : yuan(yuan) + "元";
    if (cents == 0) {
      return whole + "整";
    }
    int jiao = cents / 10;
    int fen = cents % 10;
    String tenths = jiao > 0 ? digit(jiao) + "角" : yuan > 0 ? "零" : "";
    return whole + tenths + (fen > 0 ? digit(fen) + "分" : "整");
  }

  private static String yuan(long yuan) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int value = (int) (yuan / power(group) % GROUP);
      if (value == 0) {
        gap = !text.isEmpty();
        continue;
      }
      boolean zero = gap || (!text.isEmpty() && value < GROUP / 10);
      text.append(zero ? "零" : "").append(group(value)).append(groupName(group, yuan));
      gap = false;
    }
    return text.toString();
  }

  /** 万亿 is said as 万 when 亿 follows in the same number. */
  private static String groupName(int group, long yuan) {
    boolean hundredMillionsFollow = yuan / power(2) % GROUP > 0;
    return group == 3 && hundredMillionsFollow ? "万" : GROUPS[group];
  }

  private static long power(int group) {
    long power = 1;
    for (int i = 0; i < group; i++) {
      power *= GROUP;
    }
    return power;
  }

  private static String group(int value) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = value / UNITS[place] % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
      } else {
        text.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
        gap = false;
      }
    }
    return text.toString();
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }
}
