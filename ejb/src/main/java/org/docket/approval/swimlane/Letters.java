package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide text is and where it is broken, whatever of the usual faces it is drawn in: widths are
 * those of the wider of Noto Sans SC and Arial, by class of character.
 */
public final class Letters {

  private static final String HAN = "\\u2e80-\\uffff";

  /** A word, up to its hyphen unless a number follows as in {@code CTR-02}. */
  private static final String WORD =
      "(?=[^\\s%1$s])[^-\\s%1$s]*(?:-(?=\\d)[^-\\s%1$s]*)*-?".formatted(HAN);

  /** What is not broken: no line ends with an opening bracket or begins with what closes. */
  private static final Pattern PART =
      Pattern.compile("[（《「『]*(?:[" + HAN + "]|" + WORD + ")[，。；：、）》」』！？]*|\\s+");

  private Letters() {}

  /** In the unit of the size. */
  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(Letters::em).sum() * size;
  }

  private static double em(int c) {
    if (c >= 0x2e80) {
      return 1;
    }
    if (c > 0x7f) {
      return 0.8;
    }
    if ("ijl.,:;'|!".indexOf(c) >= 0) {
      return 0.3;
    }
    if (" fIrt()[]-/\\".indexOf(c) >= 0) {
      return 0.4;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return 0.95;
    }
    return c >= 'A' && c <= 'Z' ? 0.73 : 0.59;
  }

  /** A text cut to a width. */
  public static String shortened(String text, double width, double size) {
    if (width(text, size) <= width) {
      return text;
    }
    String kept = text;
    while (!kept.isEmpty() && width(kept + "…", size) > width) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.stripTrailing() + "…";
  }

  /**
   * In lines that fit the width, at most so many; broken behind hyphens, too; a word that is too
   * long is cut.
   */
  public static List<String> wrapped(String text, double width, double size, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      String part = parts.group();
      if (!line.isEmpty() && width(line + part, size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      part = line.isEmpty() ? part.stripLeading() : part;
      while (width(part, size) > width && part.length() > 1) {
        int fitting = fitting(part, width, size);
        lines.add(part.substring(0, fitting));
        part = part.substring(fitting);
      }
      line.append(part);
    }
    lines.add(line.toString().strip());
    lines.removeIf(String::isEmpty);
    if (lines.size() <= most) {
      return lines;
    }
    String last = String.join(" ", lines.subList(most - 1, lines.size()));
    List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
    kept.add(shortened(last, width, size));
    return kept;
  }

  /** As narrow as nothing of the text is left out and no word broken, between two widths. */
  static List<String> narrow(String text, double least, double widest, double size, int most) {
    double width = Math.min(widest, Math.max(least, longestWord(text, size)));
    List<String> lines = wrapped(text, width, size, most);
    while (width < widest && String.join("", lines).endsWith("…")) {
      width = Math.min(widest, width + size);
      lines = wrapped(text, width, size, most);
    }
    return lines;
  }

  static double longestWord(String text, double size) {
    return PART.matcher(text)
        .results()
        .mapToDouble(part -> width(part.group().strip(), size))
        .max()
        .orElse(0);
  }

  private static int fitting(String text, double width, double size) {
    int end = text.length() - 1;
    while (end > 1 && width(text.substring(0, end), size) > width) {
      end--;
    }
    return end;
  }
}
