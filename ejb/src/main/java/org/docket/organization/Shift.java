package org.docket.organization;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of one day without a break, such as 08:30-12:00; the end does not belong to it. */
public record Shift(LocalTime from, LocalTime to) {

  private static final Pattern WRITTEN =
      Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*-\\s*([01]?\\d|2[0-3]):([0-5]\\d)");

  public Shift {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A shift ends after it begins: " + from + "-" + to);
    }
  }

  /** Empty when it is not written {@code 08:30-12:00} or ends before it begins. */
  public static Optional<Shift> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    LocalTime from = time(written.group(1), written.group(2));
    LocalTime to = time(written.group(3), written.group(4));
    return from.isBefore(to) ? Optional.of(new Shift(from, to)) : Optional.empty();
  }

  /** Whether there is a moment that belongs to both. */
  public boolean overlaps(Shift other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }
}
