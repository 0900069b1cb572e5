package org.docket.document;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;

/** A first number of a series, for samples: what a record would say in it is left open. */
final class SampleNumber {

  private static final Pattern PART = Pattern.compile("\\{([^}]*)\\}");
  private static final String OPEN = "XX";

  private SampleNumber() {}

  /**
   * @param record the number of the record, for series that continue it
   */
  static String of(DefinitionSource series, String unit, String record) {
    MapNode root = series.root();
    String pattern =
        root.string("pattern")
            .or(
                () ->
                    root.maps("choose").stream()
                        .flatMap(c -> c.string("pattern").stream())
                        .findFirst())
            .orElse(OPEN);
    return PART.matcher(pattern).replaceAll(part -> shown(part, unit, record));
  }

  private static String shown(MatchResult part, String unit, String record) {
    String name = part.group(1);
    return switch (name) {
      case "yyyy", "fyyy" -> "2026";
      case "yy", "fy" -> "26";
      case "MM" -> "03";
      case "dd" -> "02";
      case "q" -> "1";
      case "unit.code" -> unit;
      case "number" -> record;
      default -> counter(name);
    };
  }

  private static String counter(String name) {
    return name.matches("0+") ? String.format(Locale.ROOT, "%0" + name.length() + "d", 1) : OPEN;
  }
}
