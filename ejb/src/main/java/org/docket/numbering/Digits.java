package org.docket.numbering;

import java.util.Locale;
import java.util.stream.Stream;

/** How the value of a counter is written. */
public enum Digits {
  DECIMAL("0123456789"),
  HEXADECIMAL("0123456789ABCDEF"),
  /** Crockford's: without I, L, O and U, which are misread on paper. */
  BASE_32("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
  /** A to Z, then AA, as columns of a spreadsheet: 1 is A, 27 is AA, and there is no zero. */
  LETTERS("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  private final String symbols;

  Digits(String symbols) {
    this.symbols = symbols;
  }

  static Digits of(String key) {
    return Stream.of(values()).filter(digits -> digits.key().equals(key)).findFirst().orElseThrow();
  }

  /** As it is written in a series. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value with at least so many places; letters are never filled up. */
  String show(long value, int width) {
    StringBuilder written = new StringBuilder();
    int base = symbols.length();
    int shift = this == LETTERS ? 1 : 0;
    long rest = value;
    while (rest > 0) {
      rest -= shift;
      written.append(symbols.charAt((int) (rest % base)));
      rest /= base;
    }
    String plain = written.reverse().toString();
    int missing = Math.max(0, (this == LETTERS ? 0 : Math.max(1, width)) - plain.length());
    return symbols.substring(0, 1).repeat(missing) + plain;
  }

  /** What {@link #show} wrote. */
  long read(String written) {
    int base = symbols.length();
    int shift = this == LETTERS ? 1 : 0;
    long value = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = symbols.indexOf(written.charAt(i)) + shift;
      value = Math.addExact(Math.multiplyExact(value, base), digit);
    }
    return value;
  }

  /** Matches what {@link #show} writes with this width. */
  String regex(int width) {
    if (this == LETTERS) {
      return "[A-Z]{1,12}";
    }
    String first = symbols.substring(1);
    return "(?:[%s]{%d}|[%s][%s]{%d,17})".formatted(symbols, width, first, symbols, width);
  }
}
