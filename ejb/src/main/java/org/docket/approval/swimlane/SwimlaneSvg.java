package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.docket.approval.flow.Placed;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Span;
import org.docket.approval.swimlane.FlowChart.Node;

/**
 * Draws charts. Each page is an SVG of its own with the heads of the lanes; a line that goes on on
 * another page ends there in a circle with a letter, and begins again at the same letter.
 */
public final class SwimlaneSvg {

  /** At which texts are as large as those of the page: A4 across, less its margins. */
  private static final int WIDTH = 1019;

  private final FlowChart chart;
  private final Locale language;
  private final Paper paper;
  private final ChartGrid grid;
  private final Placed placed;
  private final PageCuts cuts;
  private final PhaseBands phases;
  private final Symbols symbols;

  private SwimlaneSvg(FlowChart chart, Locale language, Paper paper) {
    this.chart = chart;
    this.language = language;
    this.paper = paper;
    this.grid = new ChartGrid(chart, language, paper);
    this.placed = grid.placed();
    this.cuts = new PageCuts(placed, chart);
    this.phases = new PhaseBands(chart, language, placed, grid.notesFrom());
    this.symbols = new Symbols(grid, language);
  }

  /** By how much a page may be higher, and how much of one is next to nothing. */
  static final double HIGHER = 1.15;

  private static final double NEARLY_EMPTY = 0.35;

  /** A page, and its size in pixels of CSS. */
  public record Picture(String svg, int width, int height) {}

  /** One picture. */
  public static String picture(FlowChart chart, Locale language) {
    return new SwimlaneSvg(chart, language, Paper.SCREEN).page(0).svg();
  }

  /**
   * Pages of paper, with responsible positions and remarks beside the lanes.
   *
   * @param ratio height of a page to its width; up to {@link #HIGHER} times as high, to be drawn
   *     smaller, where that saves a page with next to nothing
   */
  public static List<Picture> pages(FlowChart chart, Locale language, double ratio) {
    return cut(chart, language, paper(chart, language, ratio));
  }

  /** A little higher than asked for where the last page would hold next to nothing else. */
  static Paper paper(FlowChart chart, Locale language, double ratio) {
    Paper usual = new Paper(WIDTH, ratio, true);
    List<Picture> pages = cut(chart, language, usual);
    Picture last = pages.get(pages.size() - 1);
    if (pages.size() < 2 || last.height() > last.width() * ratio * NEARLY_EMPTY) {
      return usual;
    }
    Paper higher = new Paper(WIDTH, ratio * HIGHER, true);
    return cut(chart, language, higher).size() < pages.size() ? higher : usual;
  }

  private static List<Picture> cut(FlowChart chart, Locale language, Paper paper) {
    SwimlaneSvg svg = new SwimlaneSvg(chart, language, paper);
    return IntStream.rangeClosed(0, svg.placed.breaks().size()).mapToObj(svg::page).toList();
  }

  private Picture page(int page) {
    List<Integer> breaks = placed.breaks();
    int from = page == 0 ? ChartGrid.HEAD : breaks.get(page - 1);
    int to = page == breaks.size() ? placed.height() : breaks.get(page);
    int width = grid.width();
    int height = to - from + ChartGrid.HEAD;
    SvgText svg = new SvgText();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "swimlane",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 %d %d".formatted(width, height),
        "font-family",
        "Noto Sans SC, sans-serif");
    svg.leaf("rect", "class", "lane", "width", width, "height", height, "fill", "#ffffff");
    svg.open("g", "class", "body", "transform", "translate(0 " + (ChartGrid.HEAD - from) + ")");
    lanes(svg, from, to);
    phases.draw(svg, from, to);
    lines(svg, page);
    nodes(svg, from, to);
    svg.close("g");
    heads(svg, height);
    return new Picture(svg.close("svg").toString(), width, height);
  }

  private void lanes(SvgText svg, int from, int to) {
    for (int i = 0; i < placed.lanes().size(); i++) {
      Span lane = lane(i);
      svg.leaf(
          "rect",
          "class",
          i % 2 == 0 ? "lane" : "lane odd",
          "x",
          lane.from(),
          "y",
          from,
          "width",
          lane.to() - lane.from(),
          "height",
          to - from,
          "fill",
          i % 2 == 0 ? "#ffffff" : "#f8fafc");
    }
  }

  /** The last one reaches to the columns beside the lanes. */
  private Span lane(int index) {
    Span lane = placed.lanes().get(index);
    boolean last = index == placed.lanes().size() - 1;
    return last ? new Span(lane.from(), grid.notesFrom()) : lane;
  }

  private void lines(SvgText svg, int page) {
    for (PageCuts.Piece piece : cuts.on(page)) {
      symbols.line(svg, piece, chart.edges().get(piece.edge()).taken());
    }
    int from = page == 0 ? 0 : placed.breaks().get(page - 1);
    int to = page == placed.breaks().size() ? placed.height() : placed.breaks().get(page);
    for (int i = 0; i < chart.edges().size(); i++) {
      FlowChart.Edge edge = chart.edges().get(i);
      Placed.Way way = placed.way(ChartGrid.idOf(i));
      way.label()
          .filter(area -> area.y() >= from && area.y() < to)
          .ifPresent(area -> symbols.label(svg, edge, area, way.points()));
    }
  }

  private void nodes(SvgText svg, int from, int to) {
    pairs(svg, from, to);
    for (Node node : chart.nodes()) {
      Area area = placed.cell(node.id());
      if (area.y() >= from && area.y() < to) {
        symbols.node(svg, node, area);
      }
    }
    if (paper.notes()) {
      notes(svg, from, to);
    }
  }

  /** Boxes that stand beside each other are joined, if not by a line of the chart. */
  private void pairs(SvgText svg, int from, int to) {
    for (Node node : chart.nodes()) {
      node.beside()
          .filter(other -> !isLine(node.id(), other) && isBeside(node.id(), other))
          .map(placed::cell)
          .filter(area -> area.y() >= from && area.y() < to)
          .ifPresent(area -> symbols.pair(svg, placed.cell(node.id()), area));
    }
  }

  private boolean isLine(String one, String other) {
    List<String> ends = List.of(one, other);
    return chart.edges().stream()
        .anyMatch(
            edge ->
                ends.contains(edge.from())
                    && ends.contains(edge.to())
                    && !edge.from().equals(edge.to()));
  }

  /** In one row with nothing in between. */
  private boolean isBeside(String one, String other) {
    Integer row = placed.rowOf().get(one);
    int left = Math.min(placed.cell(one).x(), placed.cell(other).x());
    int right = Math.max(placed.cell(one).x(), placed.cell(other).x());
    return row != null
        && row.equals(placed.rowOf().get(other))
        && chart.nodes().stream()
            .filter(node -> row.equals(placed.rowOf().get(node.id())))
            .mapToInt(node -> placed.cell(node.id()).x())
            .noneMatch(x -> x > left && x < right);
  }

  private void notes(SvgText svg, int from, int to) {
    for (int row = 0; row < placed.rows().size(); row++) {
      Span span = placed.rows().get(row);
      int own = row;
      if (span.from() >= from && span.from() < to) {
        List<Node> inside =
            chart.nodes().stream()
                .filter(node -> placed.rowOf().getOrDefault(node.id(), -1) == own)
                .toList();
        symbols.notes(svg, inside, span);
      }
    }
  }

  private void heads(SvgText svg, int height) {
    svg.open("g", "class", "heads");
    if (!chart.phases().isEmpty()) {
      symbols.head(svg, new Span(0, ChartGrid.PHASES), "");
    }
    for (int i = 0; i < placed.lanes().size(); i++) {
      symbols.head(svg, lane(i), chart.lanes().get(i).title().in(language));
    }
    svg.close("g");
    svg.open("g", "class", "frame");
    if (paper.notes()) {
      symbols.noteHeads(svg);
    }
    List<Integer> rules = new ArrayList<>(placed.lanes().stream().map(Span::from).toList());
    rules.add(grid.notesFrom());
    if (paper.notes()) {
      rules.add(grid.notesFrom() + ChartGrid.RESPONSIBLE);
    }
    symbols.frame(svg, rules, height);
    svg.close("g");
  }
}
