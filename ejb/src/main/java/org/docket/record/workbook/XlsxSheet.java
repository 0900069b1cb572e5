package org.docket.record.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. A formula counts as what it showed when the file was saved. */
final class XlsxSheet {

  /** Spreadsheets show 15 digits; what comes behind is noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private static final long MILLISECONDS_OF_A_DAY = Duration.ofDays(1).toMillis();
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  /** The first spreadsheets took 1900 for a leap year, and all others followed. */
  private static final int FALSE_LEAP_DAY = 60;

  private final Xml xml;
  private final SharedTexts texts;
  private final CellFormats formats;
  private final LocalDateTime origin;
  private final boolean from1904;
  private final WorkbookLimits limits;
  private int lastRow;

  XlsxSheet(
      Xml xml, SharedTexts texts, CellFormats formats, boolean from1904, WorkbookLimits limits) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
    this.origin =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    this.limits = limits;
  }

  void read(RowVisitor visitor) throws XMLStreamException {
    while (xml.next()) {
      if (xml.isStartOf("row")) {
        String said = xml.attribute("r");
        lastRow = said.isEmpty() ? lastRow + 1 : Integer.parseInt(said);
        visitor.row(lastRow, cells());
      }
    }
  }

  private List<@Nullable Object> cells() throws XMLStreamException {
    List<@Nullable Object> cells = new ArrayList<>();
    int next = 0;
    while (xml.next() && !xml.isEndOf("row")) {
      if (xml.isStartOf("c")) {
        int column = column(xml.attribute("r"), next);
        next = column + 1;
        Object value = value(xml.attribute("t"), xml.attribute("s"));
        if (value != null) {
          put(cells, column, value);
        }
      }
    }
    return cells;
  }

  private void put(List<@Nullable Object> cells, int column, Object value) {
    if (column >= limits.columns()) {
      throw new ProblemException(
          WorkbookProblems.tooLarge(limits.columns() + " columns", limits.columns() + " 列"));
    }
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, value);
  }

  /** From letters such as AB in AB12. */
  private static int column(String place, int next) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 4; i++) {
      column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
    }
    return column > 0 ? column - 1 : next;
  }

  private @Nullable Object value(String type, String style) throws XMLStreamException {
    String plain = "";
    String inline = "";
    while (xml.next() && !xml.isEndOf("c")) {
      if (xml.isStartOf("is")) {
        inline = RichText.upTo("is", xml);
      } else if (xml.isStartOf("v")) {
        plain = content("v");
      } else if (xml.isStartOf("f")) {
        content("f");
      }
    }
    if (type.equals("inlineStr")) {
      return inline.isBlank() ? null : inline;
    }
    return plain.isBlank() ? null : value(type, style, plain);
  }

  private String content(String element) throws XMLStreamException {
    StringBuilder content = new StringBuilder();
    while (xml.next() && !xml.isEndOf(element)) {
      if (xml.isText()) {
        content.append(xml.text());
      }
    }
    return content.toString();
  }

  private @Nullable Object value(String type, String style, String plain) {
    return switch (type) {
      case "s" -> blankAsNothing(texts.at(plain));
      case "str", "e" -> plain;
      case "b" -> Xml.isTrue(plain.strip());
      case "d" -> day(plain.strip());
      default -> number(plain.strip(), style);
    };
  }

  private static @Nullable String blankAsNothing(String text) {
    return text.isBlank() ? null : text;
  }

  private static Object day(String text) {
    try {
      return plain(LocalDateTime.parse(text.contains("T") ? text : text + "T00:00:00"));
    } catch (DateTimeParseException unusual) {
      return text;
    }
  }

  private Object number(String plain, String style) {
    if (plain.length() > 60) {
      throw new ProblemException(WorkbookProblems.damaged());
    }
    BigDecimal number = new BigDecimal(plain).round(SHOWN);
    if (number.scale() < -40 || number.scale() > 340) {
      throw new ProblemException(WorkbookProblems.damaged());
    }
    return switch (formats.of(style)) {
      case PERCENTAGE -> new Percentage(tidy(number.movePointRight(2)));
      case MOMENT -> isMoment(number) ? moment(number) : tidy(number);
      case NUMBER -> tidy(number);
    };
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isMoment(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
  }

  private Object moment(BigDecimal number) {
    long milliseconds =
        number
            .multiply(BigDecimal.valueOf(MILLISECONDS_OF_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    if (milliseconds < MILLISECONDS_OF_A_DAY) {
      return LocalTime.MIDNIGHT.plus(Duration.ofMillis(milliseconds));
    }
    boolean early = !from1904 && number.intValue() < FALSE_LEAP_DAY;
    return plain(origin.plus(Duration.ofMillis(milliseconds)).plusDays(early ? 1 : 0));
  }

  private static Object plain(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : moment;
  }
}
