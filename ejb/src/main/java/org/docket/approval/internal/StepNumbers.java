package org.docket.approval.internal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of boxes in the order in which people count: 2 before 10, 4.2 before 4.10, 5 before 5a.
 */
final class StepNumbers {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  static final Comparator<String> ORDER =
      Comparator.comparing(StepNumbers::padded).thenComparing(Comparator.naturalOrder());

  private StepNumbers() {}

  private static String padded(String number) {
    Matcher digits = DIGITS.matcher(number);
    return digits.replaceAll(found -> "%018d".formatted(Long.valueOf(found.group())));
  }
}
