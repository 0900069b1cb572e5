package org.docket.record.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** How numbers are shown: only that tells a date or a percentage from a plain number. */
final class CellFormats {

  /** What a number in a cell stands for. */
  enum Meaning {
    NUMBER,
    PERCENTAGE,
    MOMENT
  }

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Meaning> styles = new ArrayList<>();

  void read(Xml xml) throws XMLStreamException {
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStartOf("numFmt")) {
        codes.put(Integer.valueOf(xml.attribute("numFmtId")), xml.attribute("formatCode"));
      } else if (xml.isStartOf("cellXfs") || xml.isEndOf("cellXfs")) {
        inCells = xml.isStartOf("cellXfs");
      } else if (inCells && xml.isStartOf("xf")) {
        String format = xml.attribute("numFmtId");
        styles.add(meaning(format.isEmpty() ? 0 : Integer.parseInt(format)));
      }
    }
  }

  Meaning of(String style) {
    int index = style.isEmpty() ? 0 : Integer.parseInt(style);
    return index >= 0 && index < styles.size() ? styles.get(index) : Meaning.NUMBER;
  }

  /** The numbers that ECMA-376 18.8.30 fixes, also those of East Asian editions. */
  private Meaning meaning(int format) {
    String code = codes.get(format);
    if (code != null) {
      return meaning(code);
    }
    boolean moment =
        (format >= 14 && format <= 22)
            || (format >= 27 && format <= 36)
            || (format >= 45 && format <= 47)
            || (format >= 50 && format <= 58);
    boolean percent = format == 9 || format == 10;
    return moment ? Meaning.MOMENT : percent ? Meaning.PERCENTAGE : Meaning.NUMBER;
  }

  private static Meaning meaning(String code) {
    String plain =
        code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
    if (plain.matches(".*[ymdhs].*") && !plain.contains("general")) {
      return Meaning.MOMENT;
    }
    return plain.contains("%") ? Meaning.PERCENTAGE : Meaning.NUMBER;
  }
}
