package org.docket.approval.swimlane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.approval.flow.Grid;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Grid.Line;
import org.docket.approval.flow.Grid.Outline;
import org.docket.approval.flow.Grid.Spacing;
import org.docket.approval.flow.GridLayout;
import org.docket.approval.flow.Placed;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Exit;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Node;

/** How large everything on a chart is in one language, and where it is put. */
final class ChartGrid {

  static final int HEAD = 40;
  static final int PHASES = 26;
  static final int RESPONSIBLE = 112;
  static final int REMARKS = 168;
  static final int BOX = 132;
  static final double TITLE = 12.5;
  static final double SMALL = 11;
  static final double TINY = 10;
  static final int LINE = 15;
  static final int SMALL_LINE = 14;
  static final int LABEL_LINE = 13;
  static final int EXIT = 22;
  static final int DOCUMENT_WIDTH = 88;
  static final double SMALLEST = 9;
  static final int DOCUMENT_LINE = 10;
  static final int MOST_LINES = 4;
  private static final int PAD = 13;
  private static final int LANE_PAD = 16;
  private static final int TRACK = 9;
  private static final int TEXT = BOX - 10;
  private static final int LABEL = 55;
  private static final int WIDEST_LABEL = 120;
  private static final int LABEL_LINES = 5;
  private static final int WIDEST_EXIT = 168;

  private final FlowChart chart;
  private final Locale language;
  private final Paper paper;
  private final Placed placed;

  ChartGrid(FlowChart chart, Locale language, Paper paper) {
    this.chart = chart;
    this.language = language;
    this.paper = paper;
    Map<String, Integer> laneOf = new LinkedHashMap<>();
    IntStream.range(0, chart.lanes().size())
        .forEach(i -> laneOf.put(chart.lanes().get(i).key(), i));
    List<Cell> cells =
        chart.nodes().stream()
            .map(node -> cell(node, laneOf.getOrDefault(node.lane(), 0)))
            .toList();
    List<Line> lines =
        IntStream.range(0, chart.edges().size())
            .mapToObj(i -> line(i, chart.edges().get(i)))
            .toList();
    Placed narrow = placed(cells, lines, LANE_PAD, 0);
    int missing = paper.width() - notes() - narrow.width();
    int gaps = 2 * (chart.lanes().size() + 1);
    int page = (int) (paper.ratio() * Math.max(paper.width(), narrow.width() + notes()));
    int pad = LANE_PAD + Math.max(0, missing) / gaps;
    this.placed = pad == LANE_PAD && page == 0 ? narrow : placed(cells, lines, pad, page);
  }

  private Placed placed(List<Cell> cells, List<Line> lines, int lanePad, int page) {
    int side = chart.phases().isEmpty() ? 0 : PHASES;
    Spacing spacing = new Spacing(side, HEAD, PAD, lanePad, TRACK, page, true);
    return GridLayout.of(new Grid(chart.lanes().size(), cells, lines, spacing));
  }

  private int notes() {
    return paper.notes() ? RESPONSIBLE + REMARKS : 0;
  }

  Placed placed() {
    return placed;
  }

  static String idOf(int edge) {
    return Integer.toString(edge);
  }

  /** Of all that is drawn. */
  int width() {
    return Math.max(paper.width(), placed.width() + notes());
  }

  /** Where the columns beside the lanes begin. */
  int notesFrom() {
    return width() - notes();
  }

  List<String> title(Node node) {
    if (node.kind() == Kind.DECISION) {
      return Letters.wrapped(node.title().in(language), BOX * 0.56, TINY, 2);
    }
    int bars = node.kind() == Kind.LINK ? 12 : 0;
    return Letters.wrapped(node.title().in(language), TEXT - bars, TITLE, MOST_LINES);
  }

  /** Names of people under the title, or nothing. */
  String people(Node node) {
    String names = String.join("、", node.mark().by());
    return Letters.shortened(names, TEXT, SMALL);
  }

  List<String> label(Edge edge) {
    return edge.label()
        .map(text -> text.in(language))
        .map(text -> Letters.narrow(text, LABEL, WIDEST_LABEL, labelSize(edge), LABEL_LINES))
        .orElse(List.of());
  }

  /** Smaller where a word is too long. */
  double labelSize(Edge edge) {
    String text = edge.label().map(label -> label.in(language)).orElse("");
    return Letters.longestWord(text, SMALL) > LABEL ? TINY : SMALL;
  }

  String exit(Exit exit) {
    return Letters.shortened(exit.label().in(language), WIDEST_EXIT, TINY);
  }

  /** How long the lines to the ends beside a box are. */
  int exitLength(Node node) {
    return node.exits().stream()
        .mapToInt(exit -> (int) Math.ceil(Letters.width(exit(exit), TINY)) + 8)
        .max()
        .orElse(0);
  }

  /** The question of a gateway where its symbol has no room for it; remarks of a step. */
  List<String> remarks(Node node) {
    List<String> lines = new java.util.ArrayList<>();
    String prefix = node.number().isEmpty() ? "" : node.number() + "  ";
    String text =
        String.join(
            language.getLanguage().equals("zh") ? "；" : "; ",
            node.note().remarks().stream().map(remark -> remark.in(language)).toList());
    if (!text.isEmpty() && !(node.kind() == Kind.DECISION && fits(node))) {
      lines.addAll(
          Letters.wrapped(
              (node.kind() == Kind.DECISION ? "◇  " : prefix) + text, REMARKS - 12, SMALL, 6));
    }
    return lines;
  }

  private boolean fits(Node node) {
    return title(node).stream().noneMatch(line -> line.endsWith("…"));
  }

  List<String> responsible(Node node) {
    return node.note()
        .responsible()
        .map(
            people ->
                Letters.wrapped(
                    node.number() + "  " + people.in(language), RESPONSIBLE - 12, SMALL, 4))
        .orElse(List.of());
  }

  private Line line(int index, Edge edge) {
    List<String> label = label(edge);
    double widest =
        label.stream().mapToDouble(line -> Letters.width(line, labelSize(edge))).max().orElse(0);
    int width = label.isEmpty() ? 0 : (int) Math.ceil(widest) + 1;
    return new Line(idOf(index), edge.from(), edge.to(), width, label.size() * LABEL_LINE);
  }

  private Cell cell(Node node, int lane) {
    boolean round = node.kind() == Kind.DECISION;
    int aside =
        paper.notes()
            ? Math.max(remarks(node).size(), responsible(node).size()) * SMALL_LINE + 6
            : 0;
    return new Cell(
        node.id(),
        lane,
        BOX,
        height(node),
        right(node),
        aside,
        round ? Outline.DIAMOND : Outline.BOX,
        node.beside(),
        node.phase());
  }

  private int height(Node node) {
    return switch (node.kind()) {
      case START, END -> 30;
      case DECISION -> 58;
      case JOIN -> 7;
      case TASK, LINK, NOTICE, WAIT, SERVICE -> {
        int lines = title(node).size() * LINE + (people(node).isEmpty() ? 0 : SMALL_LINE);
        int above = ((node.exits().size() + 1) / 2) * EXIT;
        int below = (node.exits().size() / 2) * EXIT + documentHeight(node);
        yield Math.max(Math.max(48, lines + 24), 2 * Math.max(above, below) + 8);
      }
    };
  }

  private int right(Node node) {
    int exits = node.exits().isEmpty() ? 0 : exitLength(node) + 18;
    return Math.max(exits, node.document().isPresent() ? DOCUMENT_WIDTH + 10 : 0);
  }

  /** The title on the symbol of what a step produces; empty where it produces nothing. */
  List<String> document(Node node) {
    return node.document()
        .map(text -> Letters.wrapped(text.in(language), DOCUMENT_WIDTH - 6, SMALLEST, 3))
        .orElse(List.of());
  }

  /** Of the symbol with its wave and the space above it. */
  int documentHeight(Node node) {
    int lines = document(node).size();
    return lines == 0 ? 0 : Math.max(2, lines) * DOCUMENT_LINE + 18;
  }
}
