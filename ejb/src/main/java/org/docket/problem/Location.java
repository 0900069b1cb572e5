package org.docket.problem;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file path as the administrator knows it, inside its pack
 * @param line counted from 1; 0 where the whole file is meant
 * @param column counted from 1; 0 where the whole line is meant
 * @param pointer JSON pointer (RFC 6901) of the value, empty for the whole document
 */
public record Location(String file, int line, int column, String pointer)
    implements Comparable<Location> {

  private static final Comparator<Location> READING_ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparing(Location::pointer);

  public Location {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("Lines and columns are counted from 1");
    }
  }

  /** Where a text of a file has its character number {@code offset}, counted from 0. */
  public static Location in(String file, String text, int offset) {
    String before = text.substring(0, offset);
    int start = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Location(file, line, before.codePointCount(start, before.length()) + 1, "");
  }

  public static Location ofFile(String file) {
    return new Location(file, 0, 0, "");
  }

  @Override
  public int compareTo(Location other) {
    return READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
  }
}
