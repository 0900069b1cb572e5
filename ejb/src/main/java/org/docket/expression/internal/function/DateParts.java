package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;

/** Year, month, hour and the like of dates, times and date-times. */
final class DateParts {
  private DateParts() {}

  static void register(Table table) {
    ofDay(table, "year", ChronoField.YEAR);
    ofDay(table, "month", ChronoField.MONTH_OF_YEAR);
    ofDay(table, "day", ChronoField.DAY_OF_MONTH);
    ofDay(table, "weekday", ChronoField.DAY_OF_WEEK);
    ofDay(table, "day of year", ChronoField.DAY_OF_YEAR);
    ofDay(table, "week of year", IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    ofTime(table, "hour", ChronoField.HOUR_OF_DAY);
    ofTime(table, "minute", ChronoField.MINUTE_OF_HOUR);
    ofTime(table, "second", ChronoField.SECOND_OF_MINUTE);
  }

  private static void ofDay(Table table, String name, TemporalField field) {
    table.add(name + " of date", name, "date: date -> number", a -> part(a.date(0), field));
    table.add(
        name + " of datetime", name, "moment: datetime -> number", a -> part(a.dateTime(0), field));
  }

  private static void ofTime(Table table, String name, TemporalField field) {
    table.add(name + " of time", name, "time: time -> number", a -> part(a.time(0), field));
    table.add(
        name + " of datetime", name, "moment: datetime -> number", a -> part(a.dateTime(0), field));
  }

  private static BigDecimal part(TemporalAccessor value, TemporalField field) {
    return BigDecimal.valueOf(value.get(field));
  }
}
