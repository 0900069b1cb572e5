package org.docket.document.template;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money in Chinese capitals as vouchers want them (票据法 and 支付结算办法, appendix 1):
 * 壹仟贰佰叁拾肆元伍角陆分.
 */
final class Amounts {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final BigDecimal LIMIT = new BigDecimal("1E16");

  private Amounts() {}

  static String inCapitals(BigDecimal amount) {
    BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
    if (rounded.abs().compareTo(LIMIT) >= 0) {
      return rounded.toPlainString();
    }
    String sign = rounded.signum() < 0 ? "负" : "";
    long cents = rounded.abs().movePointRight(2).longValueExact();
    long yuan = cents / 100;
    int jiao = (int) (cents / 10 % 10);
    int fen = (int) (cents % 10);
    String whole = yuan == 0 ? "" : whole(yuan) + "元";
    return sign + join(whole, jiao, fen);
  }

  private static String join(String whole, int jiao, int fen) {
    if (jiao == 0 && fen == 0) {
      return (whole.isEmpty() ? "零元" : whole) + "整";
    }
    StringBuilder text = new StringBuilder(whole);
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    } else if (!whole.isEmpty()) {
      text.append('零');
    }
    return fen > 0 ? text.append(DIGITS.charAt(fen)).append('分').toString() : text + "整";
  }

  private static String whole(long yuan) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = 3; group >= 0; group--) {
      int part = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
      if (part == 0) {
        gap = text.length() > 0;
        continue;
      }
      if (gap || (text.length() > 0 && part < 1000)) {
        text.append('零');
      }
      text.append(group(part)).append(GROUPS[group]);
      gap = part % 10 == 0;
    }
    return text.toString();
  }

  private static String group(int part) {
    StringBuilder text = new StringBuilder();
    int[] digits = {part % 10, part / 10 % 10, part / 100 % 10, part / 1000};
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      if (digits[place] == 0) {
        gap = text.length() > 0;
      } else {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digits[place])).append(PLACES[place]);
        gap = false;
      }
    }
    return text.toString();
  }
}
