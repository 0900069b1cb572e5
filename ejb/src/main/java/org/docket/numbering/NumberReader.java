package org.docket.numbering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.numbering.NumberPattern.Counter;
import org.docket.numbering.NumberPattern.DatePart;
import org.docket.numbering.NumberPattern.Dated;
import org.docket.numbering.NumberPattern.Literal;
import org.docket.numbering.NumberPattern.Part;
import org.docket.numbering.NumberPattern.Value;

/**
 * Reads a number back into what it was made of; for numbers that were given before Docket counted
 * them. Made once for a pattern.
 */
final class NumberReader {

  private static final int CENTURY = 2000;

  private final NumberPattern pattern;
  private final Pattern regex;
  private final List<String> groups = new ArrayList<>();

  NumberReader(NumberPattern pattern) {
    this.pattern = pattern;
    StringBuilder written = new StringBuilder();
    pattern.parts().forEach(part -> written.append(regex(part)));
    this.regex = Pattern.compile(written.toString());
  }

  /**
   * What a number was made of.
   *
   * @param texts by path
   * @param day a day of its period
   */
  record Reading(Map<String, String> texts, LocalDate day, long counted) {}

  /** Empty when the number does not look like one of the pattern. */
  Optional<Reading> read(String number) {
    Matcher matcher = regex.matcher(number);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    groups.forEach(name -> found.put(name, matcher.group(group(name))));
    return reading(found)
        .filter(read -> pattern.format(read.texts(), read.day(), read.counted()).equals(number));
  }

  private Optional<Reading> reading(Map<String, String> found) {
    Map<String, String> texts = new LinkedHashMap<>();
    pattern.paths().forEach(path -> texts.put(path, found.getOrDefault(path, "")));
    long counted = 0;
    FiscalYear year = FiscalYear.CALENDAR;
    for (Part part : pattern.parts()) {
      if (part instanceof Counter counter) {
        counted = counter.digits().read(found.getOrDefault("", ""));
      } else if (part instanceof Dated dated) {
        year = dated.year();
      }
    }
    try {
      return Optional.of(new Reading(texts, day(found, year), counted));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Map<String, String> found, FiscalYear fiscal) {
    Optional<Integer> fiscalYear = year(found, DatePart.FISCAL_YEAR, DatePart.SHORT_FISCAL_YEAR);
    int quarter = part(found, DatePart.QUARTER).orElse(1);
    Optional<Integer> month = part(found, DatePart.MONTH);
    if (fiscalYear.isPresent()) {
      LocalDate first = fiscal.firstDay(fiscalYear.get(), quarter);
      return month
          .map(wanted -> first.plusMonths(Math.floorMod(wanted - first.getMonthValue(), 12)))
          .orElse(first)
          .withDayOfMonth(part(found, DatePart.DAY).orElse(1));
    }
    Optional<Integer> year = year(found, DatePart.YEAR, DatePart.SHORT_YEAR);
    if (year.isPresent() && month.isEmpty() && part(found, DatePart.QUARTER).isPresent()) {
      return fiscal.firstDay(year.get(), quarter).withYear(year.get());
    }
    return LocalDate.of(year.orElse(CENTURY), month.orElse(1), part(found, DatePart.DAY).orElse(1));
  }

  private static Optional<Integer> year(
      Map<String, String> found, DatePart full, DatePart abbreviated) {
    return part(found, full).or(() -> part(found, abbreviated).map(two -> CENTURY + two));
  }

  private static Optional<Integer> part(Map<String, String> found, DatePart part) {
    return Optional.ofNullable(found.get(part.token())).map(Integer::valueOf);
  }

  private String regex(Part part) {
    if (part instanceof Literal literal) {
      return Pattern.quote(literal.text());
    }
    if (part instanceof Value value) {
      return captured(value.path(), ".+?");
    }
    if (part instanceof Dated dated) {
      return captured(dated.part().token(), "\\d{" + dated.part().width() + "}");
    }
    return part instanceof Counter counter
        ? captured("", counter.digits().regex(counter.width()))
        : "";
  }

  /** What stands twice is the same both times. */
  private String captured(String name, String what) {
    if (groups.contains(name)) {
      return "\\k<" + group(name) + ">";
    }
    groups.add(name);
    return "(?<" + group(name) + ">" + what + ")";
  }

  private String group(String name) {
    return "g" + groups.indexOf(name);
  }
}
