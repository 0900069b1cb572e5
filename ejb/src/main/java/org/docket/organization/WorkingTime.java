package org.docket.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reckons with working time. Work that arrives outside working hours counts from when they next
 * begin; a working day ends at the same time of the next working day; months that are too short end
 * on their last day.
 */
public record WorkingTime(WorkingCalendar calendar, ZoneId zone) {

  /** The first moment at which the span is over. */
  public Instant plus(Instant start, Span span) {
    ZonedDateTime local = start.atZone(zone);
    int amount = span.amount();
    return switch (span.measure()) {
      case MINUTES -> start.plus(Duration.ofMinutes(amount));
      case HOURS -> start.plus(Duration.ofHours(amount));
      case DAYS -> local.plusDays(amount).toInstant();
      case WEEKS -> local.plusWeeks(amount).toInstant();
      case MONTHS -> local.plusMonths(amount).toInstant();
      case WORKING_MINUTES -> plusWorking(start, Duration.ofMinutes(amount));
      case WORKING_HOURS -> plusWorking(start, Duration.ofHours(amount));
      case WORKING_DAYS -> plusWorkingDays(start, amount);
    };
  }

  /** As much later as {@link #between} measures: hours of work, however many days they fill. */
  public Instant plusWorked(Instant start, Duration worked) {
    return worked.isZero() ? start : plusWorking(start, worked);
  }

  /** How much working time lies between two moments. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDateTime from = start.atZone(zone).toLocalDateTime();
    LocalDateTime to = end.atZone(zone).toLocalDateTime();
    for (LocalDate day = from.toLocalDate();
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      for (Shift shift : calendar.shifts(day)) {
        sum = sum.plus(common(day, shift, from, to));
      }
    }
    return sum;
  }

  /** That moment, or when work begins next after it. */
  public Instant nextWorked(Instant moment) {
    return instant(nextWorked(moment.atZone(zone).toLocalDateTime()));
  }

  private static Duration common(LocalDate day, Shift shift, LocalDateTime from, LocalDateTime to) {
    LocalDateTime begin = later(day.atTime(shift.from()), from);
    LocalDateTime end = earlier(day.atTime(shift.to()), to);
    return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
  }

  /** Working days first, then the rest of the length in working hours and minutes. */
  public Instant plusWorkingTime(Instant start, Duration length) {
    Instant day = plusWorkingDays(start, Math.toIntExact(length.toDays()));
    return plusWorking(day, length.minusDays(length.toDays()));
  }

  private Instant plusWorking(Instant start, Duration amount) {
    LocalDateTime at = nextWorked(start.atZone(zone).toLocalDateTime());
    Duration left = amount;
    Duration untilBreak = Duration.between(at, at.toLocalDate().atTime(endOfShift(at)));
    while (left.compareTo(untilBreak) > 0) {
      left = left.minus(untilBreak);
      at = nextWorked(at.plus(untilBreak));
      untilBreak = Duration.between(at, at.toLocalDate().atTime(endOfShift(at)));
    }
    return instant(at.plus(left));
  }

  private Instant plusWorkingDays(Instant start, int days) {
    LocalDateTime at = nextWorked(start.atZone(zone).toLocalDateTime());
    LocalDate day = at.toLocalDate();
    for (int i = 0; i < days; i++) {
      day = nextWorkingDay(day.plusDays(1));
    }
    return instant(day.atTime(at.toLocalTime()));
  }

  private LocalDateTime nextWorked(LocalDateTime moment) {
    return restOf(moment)
        .orElseGet(
            () -> {
              LocalDate day = nextWorkingDay(moment.toLocalDate().plusDays(1));
              return day.atTime(calendar.hours().get(0).from());
            });
  }

  private Optional<LocalDateTime> restOf(LocalDateTime moment) {
    return calendar.shifts(moment.toLocalDate()).stream()
        .filter(shift -> moment.toLocalTime().isBefore(shift.to()))
        .findFirst()
        .map(shift -> later(moment, moment.toLocalDate().atTime(shift.from())));
  }

  private LocalTime endOfShift(LocalDateTime worked) {
    List<Shift> shifts = calendar.shifts(worked.toLocalDate());
    return shifts.stream()
        .map(Shift::to)
        .filter(end -> worked.toLocalTime().isBefore(end))
        .findFirst()
        .orElseThrow();
  }

  /** A calendar whose every coming day is a holiday would never end: ten years are enough. */
  private LocalDate nextWorkingDay(LocalDate first) {
    LocalDate last = first.plusYears(10);
    return first.datesUntil(last).filter(calendar::isWorkingDay).findFirst().orElse(last);
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
