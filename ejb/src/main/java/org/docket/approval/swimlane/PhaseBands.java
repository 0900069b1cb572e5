package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Span;

/** The phases at the left of a chart, each as high as the rows of its boxes on the page. */
final class PhaseBands {

  private static final String INK = "#1f2933";
  private static final String RULE = "#8a97a5";
  private static final int SIZE = 12;
  private static final int PITCH = 14;
  private static final int LEAST_PITCH = 10;
  private static final int PAD = 8;

  /** Between the end of a band and the first box of the next. */
  private static final int ABOVE = 11;

  private final FlowChart chart;
  private final Locale language;
  private final Placed placed;
  private final int width;
  private final List<Span> bands = new ArrayList<>();

  /**
   * @param width how far the rules between phases reach
   */
  PhaseBands(FlowChart chart, Locale language, Placed placed, int width) {
    this.chart = chart;
    this.language = language;
    this.placed = placed;
    this.width = width;
    int begin = 0;
    for (int phase = 0; phase < chart.phases().size(); phase++) {
      int end = Math.max(begin, endOf(phase));
      bands.add(new Span(begin, end));
      begin = end;
    }
  }

  /** Where a page ends, else close above the first row of the next, below all lines and labels. */
  private int endOf(int phase) {
    int last =
        chart.nodes().stream()
            .filter(node -> node.phase() <= phase)
            .mapToInt(node -> placed.rowOf().getOrDefault(node.id(), 0))
            .max()
            .orElse(0);
    if (phase == chart.phases().size() - 1 || last + 1 >= placed.rows().size()) {
      return placed.height();
    }
    int bottom = placed.rows().get(last).to();
    int next = placed.rows().get(last + 1).from();
    return placed.breaks().stream()
        .filter(end -> end > bottom && end < next)
        .findFirst()
        .orElse(next - ABOVE);
  }

  /** What of them is on a page. */
  void draw(SvgText svg, int from, int to) {
    for (int i = 0; i < bands.size(); i++) {
      int top = Math.max(bands.get(i).from(), from);
      int bottom = Math.min(bands.get(i).to(), to);
      if (top < bottom) {
        band(svg, chart.phases().get(i).title().in(language), top, bottom);
        if (top > from) {
          rule(svg, top);
        }
      }
    }
  }

  private void rule(SvgText svg, int y) {
    svg.leaf(
        "path",
        "class",
        "rule",
        "d",
        "M0 %dL%d %d".formatted(y, width, y),
        "stroke",
        RULE,
        "stroke-dasharray",
        "5 3",
        "fill",
        "none");
  }

  /** Chinese stands upright, sign below sign; other scripts are turned. */
  private static void band(SvgText svg, String title, int top, int bottom) {
    svg.open("g", "class", "band");
    svg.text("title", title);
    svg.leaf(
        "rect",
        "class",
        "phase",
        "x",
        0,
        "y",
        top,
        "width",
        ChartGrid.PHASES,
        "height",
        bottom - top,
        "fill",
        "#eef2f6",
        "stroke",
        RULE);
    if (title.codePoints().anyMatch(c -> c > 0x2e80)) {
      upright(svg, title.codePoints().mapToObj(Character::toString).toList(), top, bottom);
    } else {
      turned(svg, title, top, bottom);
    }
    svg.close("g");
  }

  private static void upright(SvgText svg, List<String> signs, int top, int bottom) {
    int room = bottom - top - PAD;
    int pitch = Math.max(LEAST_PITCH, Math.min(PITCH, room / Math.max(1, signs.size())));
    List<String> shown = signs.subList(0, Math.min(signs.size(), Math.max(1, room / pitch)));
    int y = (top + bottom - shown.size() * pitch) / 2 + pitch - 3;
    for (String sign : shown) {
      letters(svg, sign, y, Math.min(SIZE, pitch), "");
      y += pitch;
    }
  }

  /** In two lines where the band is too short for one. */
  private static void turned(SvgText svg, String title, int top, int bottom) {
    int room = bottom - top - PAD;
    boolean fits = Letters.width(title, SIZE) <= room;
    int size = fits ? SIZE : SIZE - 1;
    List<String> lines = fits ? List.of(title) : Letters.wrapped(title, room, size, 2);
    int middle = (top + bottom) / 2;
    int y = middle + 4 - (lines.size() - 1) * 6;
    String turn = "rotate(-90 %d %d)".formatted(ChartGrid.PHASES / 2, middle);
    for (String line : lines) {
      letters(svg, line, y, size, turn);
      y += SIZE;
    }
  }

  private static void letters(SvgText svg, String text, int y, int size, String turn) {
    svg.text(
        "text",
        text,
        "class",
        "phaseTitle",
        "x",
        ChartGrid.PHASES / 2,
        "y",
        y,
        "text-anchor",
        "middle",
        "font-size",
        size,
        "fill",
        INK,
        "transform",
        turn);
  }
}
