package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.docket.expression.CapitalAmount;
import org.jspecify.annotations.Nullable;

/** Decimal arithmetic with 34 digits; what does not fit is rounded half up, away from zero. */
public final class Numbers {
  public static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);
  private static final int MAX_EXPONENT = 300;

  /** To fewer places, everything is zero or too large. */
  private static final int LEAST_SCALE = -MAX_EXPONENT - 2;

  private static final int MAX_POWER = 999;
  private static final java.util.regex.Pattern NOTATION =
      java.util.regex.Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

  private Numbers() {}

  /** A number within the precision and the range of the language. */
  public static BigDecimal fitted(BigDecimal exact) {
    BigDecimal number = exact.round(PRECISION);
    long exponent = (long) number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent < -MAX_EXPONENT) {
      return BigDecimal.ZERO;
    }
    if (exponent > MAX_EXPONENT) {
      throw Failures.numberTooLarge();
    }
    return number;
  }

  /** Without exponent and without zeros at the end: 1.10 is 1.1. */
  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  public static @Nullable BigDecimal parsed(String text) {
    return NOTATION.matcher(text).matches() ? new BigDecimal(text).round(PRECISION) : null;
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw Failures.divisionByZero();
    }
    return fitted(dividend.divide(divisor, PRECISION));
  }

  /** The remainder with the sign of the divisor: modulo(-1, 3) is 2. */
  static BigDecimal modulo(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw Failures.divisionByZero();
    }
    BigDecimal remainder = dividend.remainder(divisor);
    boolean otherSide = remainder.signum() != 0 && remainder.signum() != divisor.signum();
    return fitted(otherSide ? remainder.add(divisor) : remainder);
  }

  /** By squaring, each product rounded, so that the browser gets the same digits. */
  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (!whole || exponent.abs().compareTo(BigDecimal.valueOf(MAX_POWER)) > 0) {
      throw Failures.badExponent(text(exponent));
    }
    int times = exponent.intValueExact();
    BigDecimal power = positivePower(base, Math.abs(times));
    return times < 0 ? divide(BigDecimal.ONE, power) : power;
  }

  private static BigDecimal positivePower(BigDecimal base, int times) {
    BigDecimal power = BigDecimal.ONE;
    BigDecimal square = base;
    for (int left = times; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power = fitted(power.multiply(square));
      }
      if (left > 1) {
        square = fitted(square.multiply(square));
      }
    }
    return power;
  }

  static BigDecimal rounded(BigDecimal number, int scale, RoundingMode mode) {
    int places = Math.max(scale, LEAST_SCALE);
    return places >= number.scale() ? number : fitted(number.setScale(places, mode));
  }

  static void register(Table table) {
    table.add(
        "add number",
        "+",
        "left: number, right: number -> number",
        a -> fitted(a.number(0).add(a.number(1), PRECISION)));
    table.add(
        "subtract number",
        "-",
        "left: number, right: number -> number",
        a -> fitted(a.number(0).subtract(a.number(1), PRECISION)));
    table.add(
        "multiply number",
        "*",
        "left: number, right: number -> number",
        a -> fitted(a.number(0).multiply(a.number(1))));
    table.add(
        "divide number",
        "/",
        "left: number, right: number -> number",
        a -> divide(a.number(0), a.number(1)));
    table.add(
        "power",
        "**",
        "base: number, exponent: number -> number",
        a -> power(a.number(0), a.number(1)));
    table.add("negate number", "negate", "n: number -> number", a -> a.number(0).negate());
    table.add("abs", "abs", "n: number -> number", a -> a.number(0).abs());
    table.add(
        "modulo",
        "modulo",
        "dividend: number, divisor: number -> number",
        a -> modulo(a.number(0), a.number(1)));
    rounding(table, "round", RoundingMode.HALF_UP);
    rounding(table, "round half up", RoundingMode.HALF_UP);
    rounding(table, "round half down", RoundingMode.HALF_DOWN);
    rounding(table, "round half even", RoundingMode.HALF_EVEN);
    rounding(table, "round up", RoundingMode.UP);
    rounding(table, "round down", RoundingMode.DOWN);
    rounding(table, "floor", RoundingMode.FLOOR);
    rounding(table, "ceiling", RoundingMode.CEILING);
    table.add("capital", "capital", "amount: number -> text", Numbers::capital);
  }

  private static String capital(Arguments a) {
    return CapitalAmount.of(a.number(0))
        .orElseThrow(
            () ->
                Failures.badArgument(
                    "capital", "amounts below 10,000,000,000,000,000 are allowed", "金额须小于一亿亿"));
  }

  private static void rounding(Table table, String name, RoundingMode mode) {
    table.add(
        name,
        name,
        "n: number, scale?: number -> number",
        a -> rounded(a.number(0), a.has(1) ? a.whole(1, name) : 0, mode));
  }
}
