package org.docket.document.pdf;

/**
 * The paper of a document.
 *
 * @param header what stands at the head of each page
 */
public record PageSetup(Size size, boolean landscape, Header header) {

  /** Sizes of paper, in millimetres, upright. */
  public enum Size {
    A4(210, 297),
    A5(148, 210);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** What the head of each page shows. */
  public enum Header {
    NONE,
    LETTERHEAD,
    CONTROLLED_DOCUMENT
  }

  /** For {@code @page}: width and height in millimetres as the paper lies. */
  String cssSize() {
    return landscape
        ? size.height + "mm " + size.width + "mm"
        : size.width + "mm " + size.height + "mm";
  }
}
