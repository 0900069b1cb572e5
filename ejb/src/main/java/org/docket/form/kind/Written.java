package org.docket.form.kind;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.problem.Text;

/** What people write into the cells of a table, in the notation that the kinds of field read. */
final class Written {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+(]?)\\s*(?:[¥$€£]|CNY|RMB|USD|EUR)?\\s*([-+]?)((?:[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)"
              + "(?:\\.[0-9]+)?)\\s*(?:元|CNY|RMB)?\\s*([)%‰]?)");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");
  private static final Pattern COMPACT_DAY =
      Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2})\\s*[:时点]\\s*([0-9]{1,2})\\s*分?(?:\\s*[:]?\\s*([0-9]{1,2}))?秒?");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private Written() {}

  /** As text; a number without an exponent. */
  static String text(Object cell) {
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : cell instanceof LocalDateTime moment
            ? SECONDS.format(moment).replace('T', ' ')
            : cell.toString();
  }

  /** Full-width digits and signs as the usual ones. */
  private static String plain(Object cell) {
    return Normalizer.normalize(text(cell), Normalizer.Form.NFKC).strip();
  }

  /** Without signs of currency and separators of thousands; brackets are a minus. */
  static String number(Object cell, boolean inHundredths) {
    String text = plain(cell);
    Matcher number = NUMBER.matcher(text);
    if (!number.matches() || number.group(1).equals("(") != number.group(4).equals(")")) {
      return text;
    }
    boolean negative = !number.group(1).matches("\\+?") || number.group(2).equals("-");
    BigDecimal value = new BigDecimal(number.group(3).replaceAll("[, ]", ""));
    int places = places(number.group(4), inHundredths);
    BigDecimal meant = value.movePointLeft(places);
    return (negative ? meant.negate() : meant).toPlainString();
  }

  private static int places(String sign, boolean inHundredths) {
    int places = sign.equals("%") ? 2 : sign.equals("‰") ? 3 : inHundredths ? 2 : 0;
    return inHundredths ? places - 2 : places;
  }

  static String day(Object cell) {
    if (cell instanceof LocalDateTime moment && moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return moment.toLocalDate().toString();
    }
    String text = plain(cell);
    Matcher parts = DAY.matcher(text);
    Matcher compact = COMPACT_DAY.matcher(text);
    return parts.matches() ? day(parts) : compact.matches() ? day(compact) : text;
  }

  private static String day(Matcher parts) {
    return "%s-%02d-%02d"
        .formatted(
            parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)));
  }

  static String time(Object cell) {
    if (cell instanceof LocalTime time) {
      return time.toString();
    }
    Matcher parts = TIME.matcher(plain(cell));
    if (!parts.matches()) {
      return plain(cell);
    }
    String seconds =
        parts.group(3) == null ? "" : ":%02d".formatted(Integer.valueOf(parts.group(3)));
    return "%02d:%02d".formatted(Integer.valueOf(parts.group(1)), Integer.valueOf(parts.group(2)))
        + seconds;
  }

  static String moment(Object cell) {
    if (cell instanceof LocalDateTime moment) {
      return SECONDS.format(moment);
    }
    if (cell instanceof LocalDate day) {
      return day + "T00:00";
    }
    String text = plain(cell);
    Matcher day = Pattern.compile(DAY.pattern() + "[\\sT]*(.*)").matcher(text);
    if (!day.matches()) {
      return text;
    }
    String rest = day.group(4);
    return rest.isEmpty() ? day(day) + "T00:00" : day(day) + "T" + time(rest);
  }

  static Optional<Boolean> truth(Object cell) {
    return switch (plain(cell).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "是", "有", "对", "√", "✓" -> Optional.of(true);
      case "false", "no", "n", "0", "否", "无", "错", "×", "✗" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The key of an option that is named by key or title; what names none stays as it is. */
  static String option(Object cell, Map<String, Text> options) {
    String text = text(cell).strip();
    if (options.containsKey(text)) {
      return text;
    }
    List<String> named =
        options.entrySet().stream()
            .filter(
                option ->
                    Stream.of(option.getKey(), option.getValue().en(), option.getValue().zh())
                        .anyMatch(name -> name.strip().equalsIgnoreCase(text)))
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? named.get(0) : text;
  }

  static List<String> words(Object cell) {
    return Stream.of(text(cell).split("[,，、;；|\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
