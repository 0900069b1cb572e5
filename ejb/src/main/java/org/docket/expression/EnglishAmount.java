package org.docket.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** An amount of money in English words, as cheques and contracts spell it beside the figures. */
public final class EnglishAmount {

  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> GROUPS =
      List.of("", " thousand", " million", " billion", " trillion", " quadrillion");
  private static final BigDecimal LIMIT = new BigDecimal("1E16");
  private static final int GROUP = 1_000;
  private static final int HUNDRED = 100;

  private EnglishAmount() {}

  /** Rounded half up to hundredths; empty from 10,000,000,000,000,000 on. */
  public static Optional<String> of(BigDecimal amount) {
    BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP).movePointRight(2);
    BigInteger[] parts = cents.toBigInteger().divideAndRemainder(BigInteger.valueOf(HUNDRED));
    if (new BigDecimal(parts[0]).compareTo(LIMIT) >= 0) {
      return Optional.empty();
    }
    String sign = amount.signum() < 0 && cents.signum() != 0 ? "minus " : "";
    int rest = parts[1].intValue();
    String end = rest == 0 ? " only" : " and %02d/100".formatted(rest);
    return Optional.of(sign + whole(parts[0].longValueExact()) + end);
  }

  private static String whole(long number) {
    if (number < GROUP) {
      return below(Math.toIntExact(number));
    }
    StringBuilder words = new StringBuilder();
    long rest = number;
    for (int group = 0; rest > 0; group++) {
      int part = Math.toIntExact(rest % GROUP);
      rest /= GROUP;
      if (part > 0) {
        boolean joined = group == 0 && part < HUNDRED;
        String before = rest == 0 ? "" : joined ? " and " : " ";
        words.insert(0, before + below(part) + GROUPS.get(group));
      }
    }
    return words.toString().strip();
  }

  /** Below a thousand. */
  private static String below(int number) {
    if (number < HUNDRED) {
      return belowHundred(number);
    }
    String hundreds = ONES.get(number / HUNDRED) + " hundred";
    int rest = number % HUNDRED;
    return rest == 0 ? hundreds : hundreds + " and " + belowHundred(rest);
  }

  private static String belowHundred(int number) {
    if (number < ONES.size()) {
      return ONES.get(number);
    }
    String tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + "-" + ONES.get(number % 10);
  }
}
