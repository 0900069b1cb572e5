package org.docket.approval.swimlane;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.approval.flow.Placed;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.docket.approval.swimlane.FlowChart.Node;
import org.w3c.dom.Element;

/** A chart with its pages: which node is which of the boxes on them. */
record DrawnChart(FlowChart chart, Locale language, Placed placed, List<DrawnPage> pages) {

  /** In one picture. */
  static DrawnChart onScreen(FlowChart chart, Locale language) {
    return new DrawnChart(
        chart,
        language,
        new ChartGrid(chart, language, Paper.SCREEN).placed(),
        List.of(DrawnPage.of(SwimlaneSvg.picture(chart, language))));
  }

  static DrawnChart onPaper(FlowChart chart, Locale language) {
    Paper paper = SwimlaneSvg.paper(chart, language, ShippedCharts.RATIO);
    return new DrawnChart(
        chart,
        language,
        new ChartGrid(chart, language, paper).placed(),
        DrawnPage.of(SwimlaneSvg.pages(chart, language, ShippedCharts.RATIO)));
  }

  /** In the language on the screen and on paper. */
  static List<DrawnChart> both(FlowChart chart, Locale language) {
    return List.of(onScreen(chart, language), onPaper(chart, language));
  }

  /** The outlines of the nodes on a page. */
  Map<Node, Rectangle2D> boxes(int page) {
    List<Node> nodes = nodes(page);
    List<Element> groups = pages.get(page).groups("node");
    if (nodes.size() != groups.size()) {
      throw new AssertionError(nodes.size() + " nodes are " + groups.size() + " boxes");
    }
    Map<Node, Rectangle2D> boxes = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      boxes.put(nodes.get(i), pages.get(page).in(groups.get(i), "shape").get(0).area());
    }
    return boxes;
  }

  private List<Node> nodes(int page) {
    List<Integer> breaks = placed.breaks();
    int from = page == 0 ? 0 : breaks.get(page - 1);
    int to = page == breaks.size() ? Integer.MAX_VALUE : breaks.get(page);
    return chart.nodes().stream()
        .filter(node -> placed.cell(node.id()).y() >= from && placed.cell(node.id()).y() < to)
        .toList();
  }

  /** The lines between nodes on a page; those of all edges in their order where it is the only. */
  List<Part> lines(int page) {
    return pages.get(page).all("edge").stream()
        .filter(line -> !line.isInside("node") && !line.is("pair"))
        .toList();
  }
}
