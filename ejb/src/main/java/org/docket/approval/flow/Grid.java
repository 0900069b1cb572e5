package org.docket.approval.flow;

import java.util.List;
import java.util.Optional;

/**
 * What is to be laid out: cells in lanes that stand beside each other, time running down, and the
 * lines between them. A caller whose time runs to the right exchanges the axes. All lengths are in
 * one unit of the caller's choice.
 *
 * @param cells in reading order: a line to an earlier cell is a way back
 */
public record Grid(int lanes, List<Cell> cells, List<Line> lines, Spacing spacing) {

  public Grid {
    cells = List.copyOf(cells);
    lines = List.copyOf(lines);
  }

  /**
   * Something that is drawn.
   *
   * @param lane counted from 0
   * @param right the room that it needs beside itself for what belongs to it
   * @param aside the height of what is written level with it outside of the lanes
   * @param outline what its lines end at
   * @param beside the cell that it stands beside, if it can
   * @param phase counted from 0: its cells stand below those of the phases before; ever the same
   *     where there are no phases
   */
  public record Cell(
      String id,
      int lane,
      int width,
      int height,
      int right,
      int aside,
      Outline outline,
      Optional<String> beside,
      int phase) {}

  /** The outline of a cell. */
  public enum Outline {
    BOX,
    DIAMOND
  }

  /**
   * A line between two cells.
   *
   * @param labelWidth 0 for a line without a label
   */
  public record Line(String id, String from, String to, int labelWidth, int labelHeight) {
    boolean isLabelled() {
      return labelWidth > 0;
    }
  }

  /**
   * Distances.
   *
   * @param side left of the first lane, for phases
   * @param head above the first row, on every page
   * @param pad between a cell and the nearest track of a line above or below it
   * @param lanePad the same beside it
   * @param track between two lines
   * @param page the height of a page; 0 for one page however long it is
   * @param roomForLabels whether lines that have labels lie so far apart that the labels fit
   *     between
   */
  public record Spacing(
      int side, int head, int pad, int lanePad, int track, int page, boolean roomForLabels) {}
}
