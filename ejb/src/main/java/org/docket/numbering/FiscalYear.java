package org.docket.numbering;

import java.time.LocalDate;

/**
 * The year that the numbers of a company count by.
 *
 * @param begins its first month, 1 to 12
 * @param namedAfterEnd whether it has the number of the year in which it ends
 */
public record FiscalYear(int begins, boolean namedAfterEnd) {

  static final FiscalYear CALENDAR = new FiscalYear(1, false);

  private static final int MONTHS = 12;

  /** The number of the fiscal year that the day belongs to. */
  int year(LocalDate day) {
    int first = day.getYear() - (day.getMonthValue() < begins ? 1 : 0);
    return first + shift();
  }

  /** The quarter of the fiscal year, 1 to 4. */
  int quarter(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - begins, MONTHS) / 3 + 1;
  }

  /** The first day of a quarter of a fiscal year. */
  LocalDate firstDay(int year, int quarter) {
    return LocalDate.of(year - shift(), begins, 1).plusMonths(3L * (quarter - 1));
  }

  private int shift() {
    return namedAfterEnd && begins > 1 ? 1 : 0;
  }
}
