package org.docket.document.pdf;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The paper of a document, as it lies; lengths are millimetres.
 *
 * @param margin around what is printed
 * @param header what stands at the head of each page
 * @param titled whether title, number and codes stand above the body
 * @param counted whether each page says which of how many it is
 */
public record PageSetup(
    int width, int height, int margin, Header header, boolean titled, boolean counted) {

  private static final int HEAD = 16;
  private static final int FOOT = 2;

  /** Sizes of paper, upright. */
  public enum Size {
    A3("A3", 297, 420, 14),
    A4("A4", 210, 297, 14),
    A5("A5", 148, 210, 10),
    LETTER("Letter", 216, 279, 14),
    /** Continuous forms in three plies, half and third of a sheet. */
    HALF_FORM("241x140", 241, 140, 9),
    THIRD_FORM("241x93", 241, 93, 7);

    private final String key;
    private final int width;
    private final int height;
    private final int margin;

    Size(String key, int width, int height, int margin) {
      this.key = key;
      this.width = width;
      this.height = height;
      this.margin = margin;
    }

    private boolean isOf(int across, int down) {
      return width == across && height == down;
    }

    public static Size of(String key) {
      return Stream.of(values()).filter(size -> size.key.equals(key)).findFirst().orElseThrow();
    }
  }

  /** What the head of each page shows. */
  public enum Header {
    NONE,
    LETTERHEAD,
    CONTROLLED_DOCUMENT
  }

  public static PageSetup of(Size size, boolean landscape, Header header) {
    return new PageSetup(
        landscape ? size.height : size.width,
        landscape ? size.width : size.height,
        size.margin,
        header,
        true,
        true);
  }

  /** A label or tag: nothing but its body. */
  public static PageSetup label(int width, int height) {
    return new PageSetup(width, height, 2, Header.NONE, false, false);
  }

  /** What the paper is called: A4, or its millimetres where it has no name. */
  public String paper() {
    return Stream.of(Size.values())
        .filter(size -> size.isOf(width, height) || size.isOf(height, width))
        .map(size -> size.key)
        .findFirst()
        .orElse(width + " × " + height + " mm");
  }

  /** Whether a paper that has a name lies across. */
  public boolean isTurned() {
    return Stream.of(Size.values()).anyMatch(size -> size.isOf(height, width))
        && Stream.of(Size.values()).noneMatch(size -> size.isOf(width, height));
  }

  /** The same paper with nothing but its body. */
  public PageSetup bare() {
    return new PageSetup(width, height, margin, Header.NONE, false, false);
  }

  public PageSetup withMargin(int wanted) {
    return new PageSetup(width, height, wanted, header, titled, counted);
  }

  public PageSetup withTitle(boolean wanted) {
    return new PageSetup(width, height, margin, header, wanted, counted);
  }

  public PageSetup withPageNumbers(boolean wanted) {
    return new PageSetup(width, height, margin, header, titled, wanted);
  }

  /** For {@code @page}: size and margins. */
  String css(boolean headed) {
    return String.format(
        Locale.ROOT,
        "size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;",
        width,
        height,
        headed ? margin + HEAD : margin,
        margin,
        counted ? margin + FOOT : margin,
        margin);
  }
}
