package org.docket.approval.swimlane;

/**
 * What a chart is drawn on, in pixels of CSS.
 *
 * @param width at least so wide; 0 for as wide as it needs
 * @param ratio height of a page to its width; 0 for one picture however high it is
 * @param notes whether responsible positions and remarks stand beside the lanes
 */
public record Paper(int width, double ratio, boolean notes) {

  /** In a window that scrolls. */
  public static final Paper SCREEN = new Paper(0, 0, false);
}
